import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

/** Chromium from npm, or the one that CHROMIUM_PATH names. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || (await chromium.executablePath())
  // Made for a function in the cloud: in one process a crash of the page takes the browser with it.
  const args = chromium.args.filter((argument) => argument !== '--single-process' && argument !== '--no-zygote')
  return await playwright.launch({ executablePath, args, headless: true })
}
