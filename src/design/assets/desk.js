import * as Turbo from './turbo.js'
import './desk-keys.js'
import { forgetDraft, restoreDrafts } from './desk-drafts.js'

// Turbo's own progress bar brings a <style>, which our content policy refuses. It never shows; desk.css draws one from aria-busy.
Turbo.config.drive.progressBarDelay = 2 ** 31 - 1

const isDirty = (field) => (field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== (field.defaultValue ?? field.value))
const isBeingUsed = (part) => part.querySelector('[data-open]') || [...part.querySelectorAll('textarea, input:not([type=hidden])')].some(isDirty)

function say(words) {
  const place = document.getElementById('desk-said')
  if (place) place.textContent = words
}

// A POST that answers with a page of its own (a key shown once, a preview) is thrown away by Turbo, which takes only a
// redirect or a 422. So forms are the browser's own, but for those of a case, whose answers are always one of the two, and
// a search, which asks for a page: it is then read from its main part.
Turbo.config.forms.mode = 'optin'
const driven = 'form[data-draft], form.desk-move, form.desk-fold, .desk-strip form, form[role="search"]'

// A link to a form that is folded away unfolds it.
function unfoldAimed() {
  const aimed = location.hash.length > 1 && document.getElementById(location.hash.slice(1))
  if (aimed && aimed.localName === 'details') aimed.open = true
}
addEventListener('hashchange', unfoldAimed)

// Marked before it stands in the page: who writes at once must not send it past Turbo.
function markDriven(part) {
  for (const form of part.querySelectorAll(driven)) form.dataset.turbo = 'true'
}
document.addEventListener('turbo:before-frame-render', ({ detail }) => markDriven(detail.newFrame))
document.addEventListener('turbo:before-render', ({ detail }) => markDriven(detail.newBody))

function start() {
  markDriven(document)
  for (const element of document.querySelectorAll('.desk-navigation__script, .desk-needs-script')) element.hidden = false
  restoreDrafts()
  unfoldAimed()
}
start()

// A refresh leaves alone what somebody is writing in, ticking or has opened; the answer to one's own form replaces it.
let isOwn = false
document.addEventListener('turbo:submit-start', () => { isOwn = true })
document.addEventListener('turbo:load', () => { isOwn = false })
document.addEventListener('turbo:frame-render', () => { isOwn = false })
document.addEventListener('turbo:before-morph-element', (event) => {
  const { target } = event
  if (isOwn) return
  if (target.localName === 'turbo-frame' && isBeingUsed(target)) {
    event.preventDefault()
    if (event.detail.newElement?.dataset.events !== target.dataset.events) say('Something happened in this case while you were writing. It is in the list above.')
  } else if (target.matches('input, textarea') && isDirty(target)) event.preventDefault()
  else if (target.matches('dialog[open]')) event.preventDefault()
})
document.addEventListener('turbo:before-morph-attribute', (event) => {
  if (event.detail.attributeName === 'open' || (event.detail.attributeName === 'hidden' && event.target.matches('.desk-navigation__script, .desk-needs-script'))) event.preventDefault()
})

// The list beside a case stays where it was; a new page is read from its main part.
let isNewPage = false
let listAt = 0
document.addEventListener('turbo:visit', (event) => {
  isNewPage = event.detail.action !== 'replace'
})
document.addEventListener('turbo:before-render', (event) => {
  listAt = document.querySelector('.desk-list')?.scrollTop ?? 0
  // sign-in and error pages have another stylesheet: they come as whole pages
  if (!event.detail.newBody.querySelector('.desk')) {
    event.preventDefault()
    location.reload()
  }
})
document.addEventListener('turbo:render', () => {
  start()
  const list = document.querySelector('.desk-list')
  if (list) list.scrollTop = listAt
})
// What was sent comes back twice: as the answer, and as the notice that the case has changed, in either order.
let isSent = false
let sentAt = -Infinity
document.addEventListener('turbo:load', () => {
  const isAfterSending = isSent
  isSent = false
  const isNowhere = document.activeElement === document.body
  if (!isAfterSending && !(isNowhere && (isNewPage || performance.now() - sentAt < 3000))) return
  const main = document.getElementById('main-content')
  main.tabIndex = -1
  main.focus({ preventScroll: true })
})

// What opens in the box's place is written in at once; the link that opened it is gone.
document.addEventListener('turbo:frame-load', ({ target }) => {
  start()
  if (target.contains(document.activeElement)) return
  const fields = [...target.querySelectorAll('form :is(input:not([type=hidden]), select, textarea, button)')]
  fields.find((field) => field.tabIndex >= 0 && !field.disabled && (field.checkVisibility?.() ?? true))?.focus()
})

document.addEventListener('click', ({ target }) => { if (target.closest?.('[data-print]')) print() })

document.addEventListener('turbo:submit-end', (event) => {
  setTimeout(() => { isOwn = false }, 1000)
  isSent = Boolean(event.detail.success && event.detail.fetchResponse?.redirected)
  if (isSent) sentAt = performance.now()
  if (event.detail.success && event.target.dataset.draft && event.detail.fetchResponse?.redirected) forgetDraft(event.target)
  if (!event.detail.success && !event.detail.fetchResponse) say('The line dropped, so this was not sent. Your text is still here. Try again in a moment.')
})
document.addEventListener('turbo:before-fetch-response', (event) => {
  const { response } = event.detail.fetchResponse
  if (response.status === 401) {
    event.preventDefault()
    say('You are signed out, so this was not sent. Sign in in another tab, then send it again from here: your text is kept.')
  } else if (response.redirected && new URL(response.url).pathname.startsWith('/desk/sign-in')) {
    event.preventDefault()
    location.assign(response.url)
  }
})
