import {
  Accordion, Button, CharacterCount, Checkboxes, createAll, ErrorSummary, ExitThisPage, FileUpload,
  NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink, Tabs,
} from './govuk-frontend.min.js'

// WCAG 2.5.3: what is seen must be in the name, word by word. The library parts the words by hidden commas for the sake
// of a pause, and not by spaces: "No file chosenChoose file" is what those who work by voice, and axe, would have to say.
class AccordionNamedAsSeen extends Accordion {
  constructor(root, config) {
    super(root, config)
    for (const pause of root.querySelectorAll('.govuk-accordion__section-heading-divider')) pause.after(' ')
  }

  setExpanded(isExpanded, section) {
    super.setExpanded(isExpanded, section)
    const button = section.querySelector('.govuk-accordion__section-button')
    const name = button?.getAttribute('aria-label')
    if (name) button.setAttribute('aria-label', name.replaceAll(' , ', ' '))
  }
}

class FileUploadNamedAsSeen extends FileUpload {
  createButton() {
    const button = super.createButton()
    for (const pause of button.querySelectorAll('.govuk-visually-hidden')) {
      pause.textContent = ''
      pause.after(' ')
    }
    return button
  }
}

// WAI-ARIA 1.2 gives a radio no aria-expanded. What it opens stands next in the reading order.
class RadiosWithinAria extends Radios {
  syncConditionalRevealWithInputState(input) {
    super.syncConditionalRevealWithInputState(input)
    input.removeAttribute('aria-expanded')
  }
}

const components = [
  AccordionNamedAsSeen, Button, CharacterCount, Checkboxes, ErrorSummary, ExitThisPage, FileUploadNamedAsSeen,
  NotificationBanner, PasswordInput, RadiosWithinAria, ServiceNavigation, SkipLink, Tabs,
]

/** Starts the components in the page, or in a part that arrived later. */
export function start(scope = document) {
  for (const component of components) createAll(component, undefined, { scope })
}

start()
document.addEventListener('turbo:render', () => {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
  start()
})
document.addEventListener('turbo:frame-load', (event) => start(event.target))
