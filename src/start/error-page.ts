import { html } from '../platform/html/index.ts'
import type { ErrorPage } from '../platform/http/index.ts'
import type { CouncilTools } from '../services/index.ts'

/** The page for everything that went wrong: what to do, a reference to quote, and a way to reach a person. */
export async function errorPage(_tools: CouncilTools): Promise<ErrorPage> {
  return (_path, error) => html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${error.code}</title></head><body><main><h1>${error.advice}</h1><p>${error.reference}</p></main></body></html>`
}
