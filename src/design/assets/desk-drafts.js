// What is being written stays in this tab until it is sent, so that a dropped line or a wrong key loses nothing.
const keyOf = (field) => `draft ${field.form.dataset.draft} ${field.name}`
const fieldsOf = (scope) => [...scope.querySelectorAll('form[data-draft] textarea')]

export function restoreDrafts(scope = document) {
  for (const field of fieldsOf(scope)) {
    const kept = sessionStorage.getItem(keyOf(field))
    if (kept && !field.value) field.value = kept
  }
}

export function forgetDraft(form) {
  const start = `draft ${form.dataset.draft} `
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(start)) sessionStorage.removeItem(key)
}

document.addEventListener('input', ({ target }) => {
  if (!target.form?.dataset.draft || target.localName !== 'textarea') return
  if (target.value) sessionStorage.setItem(keyOf(target), target.value)
  else sessionStorage.removeItem(keyOf(target))
})
document.addEventListener('submit', ({ target }) => {
  if (target.hasAttribute('data-forgets-drafts')) sessionStorage.clear()
})
