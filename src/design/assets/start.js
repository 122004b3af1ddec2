import { initAll } from './govuk-frontend.min.js'

// Components in parts that arrive later are started by `start` with that part as its scope.
export const start = (scope) => initAll(scope ? { scope } : undefined)
start()
document.addEventListener('turbo:render', () => {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
  start()
})
document.addEventListener('turbo:frame-load', (event) => start(event.target))
