import { trackPath } from '../../cases/index.ts'
import { signLink } from '../../platform/links/index.ts'

/** What the link for saying how it went is signed for; the page that reads it asks for the same. */
export const feedbackPurpose = 'feedback'

export const feedbackLinkDays = 90

/** The same after a contact that had no case. */
export const contactFeedbackPurpose = 'contact-feedback'

interface LinkConfig {
  readonly baseUrl: string
  readonly secretKey: string
}

/** Path of the page where the resident of this case says how it went, open to whoever holds it for 90 days. */
export function feedbackPath(config: Pick<LinkConfig, 'secretKey'>, ref: string, now: Date): string {
  return `/feedback/${signLink(config.secretKey, feedbackPurpose, ref, new Date(now.getTime() + feedbackLinkDays * 86_400_000))}`
}

/** Path of the page where whoever was in touch says whether those whom we named could help. */
export function contactFeedbackPath(config: Pick<LinkConfig, 'secretKey'>, number: number, now: Date): string {
  return `/feedback/contact/${signLink(config.secretKey, contactFeedbackPurpose, String(number), new Date(now.getTime() + feedbackLinkDays * 86_400_000))}`
}

/** Whole addresses, as messages carry them. */
export function linksOf(config: LinkConfig, ref: string, now: Date): Record<'track link' | 'feedback link' | 'complain link', string> {
  return {
    'track link': `${config.baseUrl}${trackPath(config, ref, now)}`,
    'feedback link': `${config.baseUrl}${feedbackPath(config, ref, now)}`,
    'complain link': `${config.baseUrl}/services/complaint`,
  }
}

/** The same text with what opens a resident's own pages taken out: officers see that a link is there, not what it is. */
export function withoutKeys(text: string): string {
  return text.replaceAll(/(\?t=|\/feedback\/(?:contact\/)?)[\w.-]+/g, '$1…')
}
