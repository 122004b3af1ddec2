import { keyHint } from '../../design/index.ts'
import { html } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'

/** Below the navigation: the command box and the list of keys (both by script), who is signed in, the way out. */
export function deskFoot(name: string): Html {
  return html`<p class="desk-navigation__script" hidden><button class="desk-navigation__out" type="button" data-opens="desk-command" aria-keyshortcuts="/">Go anywhere ${keyHint('/')}</button></p>
<p class="desk-navigation__script" hidden><button class="desk-navigation__out" type="button" data-opens="desk-keys" aria-keyshortcuts="?">Keys ${keyHint('?')}</button></p>
<p class="desk-navigation__who"><a class="desk-navigation__link" href="/desk/account"><span>${name}</span></a></p>
<form method="post" action="/desk/sign-out" data-turbo="false" data-forgets-drafts><button class="desk-navigation__out" type="submit">Sign out</button></form>`
}

const key = (keys: string, what: string) => html`<div><dt>${keys.split(' ').map((each) => html`<kbd class="moot-key">${each}</kbd> `)}</dt><dd>${what}</dd></div>
`

/** Closed until a script opens them; without one they are never seen, and every link in them stands elsewhere too. */
export const deskDialogs: Html = html`<dialog id="desk-command" class="desk-dialog" aria-labelledby="desk-command-title">
<form action="/desk/search" method="get" role="search">
<label id="desk-command-title" class="govuk-label govuk-label--s" for="desk-command-q">Go anywhere</label>
<p class="desk-dialog__hint" id="desk-command-hint">A reference, a name, an address, or the name of a page. Enter searches.</p>
<input class="govuk-input" id="desk-command-q" name="q" type="search" autocomplete="off" spellcheck="false" aria-describedby="desk-command-hint">
</form>
<ul class="desk-dialog__list" aria-label="Pages"></ul>
<form method="dialog"><button class="desk-act" type="submit">Close</button></form>
</dialog>
<dialog id="desk-keys" class="desk-dialog" aria-labelledby="desk-keys-title">
<h2 id="desk-keys-title" class="govuk-heading-m">Keys</h2>
<dl class="desk-dialog__keys">
${key('/', 'Go anywhere, search')}${key('j k', 'Next or previous case in the list')}${key('x', 'Tick the case in the list')}${key('u', 'Back to the list')}${key('Ctrl Enter', 'Send what you are writing')}${key('Esc', 'Close, or leave a field')}${key('?', 'This list')}
</dl>
<p><button class="desk-act" type="button" data-switches-keys aria-pressed="false">Switch single keys off</button></p>
<form method="dialog"><button class="desk-act" type="submit">Close</button></form>
</dialog>
`
