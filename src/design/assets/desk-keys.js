// Single keys on the desk. They rest while someone types and can be switched off for good (WCAG 2.2, 2.1.4).
const settings = {
  get isOff() {
    try { return localStorage.getItem('desk-keys') === 'off' } catch { return false }
  },
  set isOff(off) {
    try { localStorage.setItem('desk-keys', off ? 'off' : 'on') } catch { /* private windows forget */ }
  },
}

const isSeen = (element) => element.checkVisibility?.() ?? element.offsetParent !== null
const isTyping = (element) => element instanceof Element && element.closest('input:not([type=checkbox], [type=radio]), textarea, select, dialog')

function act(key) {
  const target = [...document.querySelectorAll('[aria-keyshortcuts]')].find((each) => each.getAttribute('aria-keyshortcuts').toLowerCase() === key && isSeen(each))
  if (target) target.click()
  return Boolean(target)
}

function step(by) {
  const links = [...document.querySelectorAll('.desk-work__title')].filter(isSeen)
  const at = links.indexOf(document.activeElement)
  const from = at >= 0 ? at : links.findIndex((link) => link.hasAttribute('aria-current'))
  links[Math.min(Math.max(from + by, 0), links.length - 1)]?.focus()
  return links.length > 0
}

const fixed = {
  j: () => step(1),
  k: () => step(-1),
  x: () => {
    const box = document.activeElement?.closest('.desk-work__item')?.querySelector('input[type=checkbox]')
    box?.click()
    return Boolean(box)
  },
  u: () => {
    const back = document.querySelector('.desk-back a, [data-back]')
    back?.click()
    return Boolean(back)
  },
}

/** Sends the move that is being written. */
function send(field) {
  const form = field instanceof Element ? field.closest('form.desk-move') : undefined
  form?.requestSubmit(form.querySelector('[type=submit]'))
  return Boolean(form)
}

/** Escape leaves a field, so that single keys work again. */
function leave(event) {
  if (event.key === 'Escape') event.target.blur()
  return false
}

function press(event) {
  const isHeld = event.ctrlKey || event.metaKey
  if (isHeld && event.key === 'Enter') return send(event.target)
  if (isHeld || event.altKey || document.querySelector('dialog[open]')) return false
  if (isTyping(event.target)) return leave(event)
  if (settings.isOff && event.key !== '?') return false
  return fixed[event.key]?.() || act(event.key.toLowerCase())
}

document.addEventListener('keydown', (event) => {
  if (!event.isComposing && !event.defaultPrevented && press(event)) event.preventDefault()
})

function fillCommands(dialog) {
  const list = dialog.querySelector('ul')
  const typed = dialog.querySelector('input').value.trim().toLowerCase()
  const links = [...document.querySelectorAll('.desk-navigation__link')].filter((link) => link.textContent.toLowerCase().includes(typed)).slice(0, 12)
  list.replaceChildren(...links.map((link) => {
    const item = document.createElement('li')
    const copy = document.createElement('a')
    copy.href = link.getAttribute('href')
    copy.textContent = link.firstElementChild.textContent
    item.append(copy)
    return item
  }))
}

function showKeys(dialog) {
  const list = dialog.querySelector('dl')
  for (const old of list.querySelectorAll('[data-page-key]')) old.remove()
  for (const each of [...document.querySelectorAll('main [aria-keyshortcuts], .desk-navigation__link[aria-keyshortcuts]')].filter(isSeen)) {
    const row = document.createElement('div')
    row.dataset.pageKey = ''
    const term = document.createElement('dt')
    const shown = document.createElement('kbd')
    shown.className = 'moot-key'
    shown.textContent = each.getAttribute('aria-keyshortcuts')
    const words = document.createElement('dd')
    words.textContent = (each.firstChild?.textContent ?? '').trim()
    term.append(shown)
    row.append(term, words)
    list.append(row)
  }
  const button = dialog.querySelector('[data-switches-keys]')
  button.textContent = settings.isOff ? 'Switch single keys on' : 'Switch single keys off'
  button.setAttribute('aria-pressed', String(settings.isOff))
}

document.addEventListener('click', (event) => {
  const opener = event.target.closest?.('[data-opens]')
  if (opener) {
    const dialog = document.getElementById(opener.dataset.opens)
    if (dialog.id === 'desk-command') {
      dialog.querySelector('input').value = ''
      fillCommands(dialog)
    } else showKeys(dialog)
    dialog.showModal()
  }
  if (event.target.closest?.('[data-switches-keys]')) {
    settings.isOff = !settings.isOff
    showKeys(document.getElementById('desk-keys'))
  }
  if (event.target.closest?.('dialog a')) event.target.closest('dialog').close()
})
document.addEventListener('input', (event) => {
  if (event.target.id === 'desk-command-q') fillCommands(event.target.closest('dialog'))
})
document.addEventListener('keydown', (event) => {
  const dialog = event.target.closest?.('#desk-command')
  if (!dialog || !['ArrowDown', 'ArrowUp'].includes(event.key)) return
  const stops = [dialog.querySelector('input'), ...dialog.querySelectorAll('ul a')]
  stops[(stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : stops.length - 1)) % stops.length]?.focus()
  event.preventDefault()
})
