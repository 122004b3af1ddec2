import { html } from '../../platform/html/index.ts'
import { backLink } from '../back-link/back-link.ts'
import { breadcrumbs } from '../breadcrumbs/breadcrumbs.ts'
import { cookieBanner } from '../cookie-banner/cookie-banner.ts'
import { councilHeader } from '../council-header/council-header.ts'
import { demonstrationBar } from '../demonstration-bar/demonstration-bar.ts'
import { exitThisPage } from '../exit-this-page/exit-this-page.ts'
import { footer } from '../footer/footer.ts'
import { genericHeader } from '../generic-header/generic-header.ts'
import { languageNavigation } from '../language-navigation/language-navigation.ts'
import { pagination } from '../pagination/pagination.ts'
import { phaseBanner } from '../phase-banner/phase-banner.ts'
import { serviceNavigation } from '../service-navigation/service-navigation.ts'
import { skipLink } from '../skip-link/skip-link.ts'
import { examplesOf, type Example } from './example.ts'

/** What says where one is and where one may go. */
export const wayfinding = (): Example[] => [
  ...examplesOf('skip-link', { 'seen when it has focus': skipLink({ text: 'Skip to main content', href: '#main-content' }) }),
  ...examplesOf('demonstration-bar', { plain: demonstrationBar({ text: 'This is a demonstration. Moothshire and everyone in it are made up.' }) }),
  ...examplesOf('council-header', {
    'with links': councilHeader({ name: 'Moothshire Council', linksLabel: 'Council, example', links: [{ text: 'Track a request', href: '#track', current: true }, { text: 'How we are doing', href: '#doing' }] }),
    'name only': councilHeader({ name: 'Moothshire Council' }),
  }),
  ...examplesOf('generic-header', { plain: genericHeader({ logoText: 'Moothshire Council' }) }),
  ...examplesOf('phase-banner', { plain: phaseBanner({ tag: { text: 'New' }, html: html`Tell us <a class="govuk-link" href="#what">what you think</a>.` }) }),
  ...examplesOf('cookie-banner', { 'to choose': cookieBanner({ ariaLabel: 'Cookies on this site', messages: [{ headingText: 'Cookies', text: 'We need some to keep you signed in.', actions: [{ text: 'Accept', type: 'submit', name: 'cookies', value: 'yes' }, { text: 'See which', href: '#cookies' }] }] }) }),
  ...examplesOf('service-navigation', { 'with a service': serviceNavigation({ serviceName: 'Report it', serviceUrl: '#home', navigationId: 'report-navigation', ariaLabel: 'Report it', navigationLabel: 'Report it', navigation: [{ text: 'Mine', href: '#mine', current: true }, { text: 'Near me', href: '#near' }] }) }),
  ...examplesOf('back-link', { plain: backLink({ href: '#back' }) }),
  ...examplesOf('breadcrumbs', { plain: breadcrumbs({ items: [{ text: 'Home', href: '#home' }, { text: 'Bins', href: '#bins' }, { text: 'Missed bin' }] }) }),
  ...examplesOf('pagination', {
    numbers: pagination({ landmarkLabel: 'Pages of results', previous: { href: '#1' }, next: { href: '#3' }, items: [{ number: 1, href: '#1' }, { number: 2, href: '#2', current: true }, { ellipsis: true }, { number: 9, href: '#9' }] }),
    'before and after': pagination({ landmarkLabel: 'Parts of this guide', previous: { href: '#what', labelText: 'What we collect' }, next: { href: '#when', labelText: 'When we come' } }),
  }),
  ...examplesOf('language-navigation', { two: languageNavigation({ items: [{ text: 'English', lang: 'en', current: true }, { text: 'Cymraeg', lang: 'cy', href: '#cy', languageDescriptionText: '(Welsh)' }] }) }),
  ...examplesOf('exit-this-page', { plain: exitThisPage() }),
  ...examplesOf('footer', {
    full: footer({ navigation: [{ title: 'About us', width: 'one-third', items: [{ text: 'Councillors', href: '#councillors' }, { text: 'How we are doing', href: '#doing' }] }], meta: { items: [{ text: 'Accessibility', href: '#accessibility' }, { text: 'Privacy', href: '#privacy' }] }, copyright: { text: '© Moothshire Council' } }),
  }),
]
