import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { linkTarget } from '../link/link.ts'

export interface ToastUndo {
  /** Where the form is sent. */
  readonly action: string
  /** "Undo" unless told. */
  readonly text?: string | undefined
  /** Hidden fields, the form's own token among them. */
  readonly fields?: Readonly<Record<string, string>> | undefined
}

export interface ToastOptions {
  readonly text: string
  /** 'problem' interrupts a screen reader; 'done' waits for a pause. */
  readonly kind?: 'done' | 'problem' | undefined
  readonly undo?: ToastUndo | undefined
}

/** What just happened, in the flow of the page where it stays until the next step: it covers nothing and does not run away. */
export function toast(options: ToastOptions): Html {
  const isProblem = options.kind === 'problem'
  const role = attributes({ role: isProblem ? 'alert' : 'status' })
  return html`<div class="moot-banner moot-banner--${isProblem ? 'problem' : 'done'}${options.undo ? ' moot-banner--undo' : ''}"${role}>
  <p>${isProblem ? html`<strong>Not done.</strong> ` : nothing}${options.text}</p>
  ${options.undo ? undo(options.undo) : nothing}
</div>`
}

function undo(given: ToastUndo): Html {
  const fields = Object.entries(given.fields ?? {}).map(([name, value]) => html`<input type="hidden"${attributes({ name, value })}>`)
  return html`<form method="post" action="${linkTarget(given.action)}">${fields}<button type="submit">${given.text ?? 'Undo'}</button></form>`
}
