// First in the body, so that the page is drawn once. In a file, because the content policy lets no inline script run.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
