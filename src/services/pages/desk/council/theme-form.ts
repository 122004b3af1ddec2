import { input } from '../../../../design/index.ts'
import { html, type Html } from '../../../../platform/html/index.ts'
import { field } from '../../../../platform/http/index.ts'
import type { Fields } from '../../../../platform/http/index.ts'
import { fault } from '../../../../staff/index.ts'
import type { Faults } from '../../../../staff/index.ts'
import { contrast } from './contrast.ts'

/** The parts of the theme that a council sets; the rest of theme.css follows from the product's own design. */
export interface ThemeForm {
  brand: string
  'on-brand': string
  'brand-dark': string
  tint: string
  /** Pixels. */
  corner: string
}

// theme.css's own values, which hold where a council sets nothing.
const usual: ThemeForm = { brand: '#0b5a4a', 'on-brand': '#ffffff', 'brand-dark': '#10312b', tint: '#e3efeb', corner: '10' }
const ink = '#17211f'
const deskWords = '#e9f1ee'
const colours = ['brand', 'on-brand', 'brand-dark', 'tint'] as const

export function themeFormOf(theme: Readonly<Record<string, string>>): ThemeForm {
  const corner = (theme['corner'] ?? '').replace('px', '')
  return { ...usual, ...Object.fromEntries(colours.flatMap((name) => (theme[name] ? [[name, theme[name]]] : []))), ...(corner ? { corner } : {}) }
}

export function readThemeForm(body: Fields): ThemeForm {
  const colour = (name: keyof ThemeForm) => field(body, name).trim().toLowerCase()
  return { brand: colour('brand'), 'on-brand': colour('on-brand'), 'brand-dark': colour('brand-dark'), tint: colour('tint'), corner: colour('corner') }
}

/** Every pair of colours that words are set in must reach 4.5 to 1 (WCAG 2.2, 1.4.3). */
export function themeFaults(form: ThemeForm): Faults {
  const faults: Record<string, string> = {}
  for (const name of colours) if (!/^#[0-9a-f]{6}$/.test(form[name])) faults[name] = 'Enter a colour as # and six digits or letters a to f: #0b5a4a.'
  if (!/^\d{1,2}$/.test(form.corner) || Number(form.corner) > 20) faults['corner'] = 'Enter a whole number from 0 to 20.'
  if (Object.keys(faults).length > 0) return faults
  const pairs: [string, string, string, string][] = [
    ['on-brand', form['on-brand'], form.brand, 'on the main colour'], ['brand', form.brand, '#ffffff', 'on white'],
    ['brand-dark', form['brand-dark'], deskWords, 'behind the words of the desk’s navigation'], ['tint', form.tint, ink, 'behind black words'],
  ]
  for (const [name, one, other, where] of pairs) {
    const ratio = contrast(one, other)
    if (ratio < 4.5) faults[name] = `Too little contrast ${where}: ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1, and 4.5 is needed. Choose a ${name === 'tint' ? 'lighter' : 'stronger'} colour.`
  }
  return faults
}

/** Custom properties as /theme.css prints them. */
export function themeOf(form: ThemeForm): Record<string, string> {
  const corner = Number(form.corner)
  return { brand: form.brand, 'on-brand': form['on-brand'], 'brand-dark': form['brand-dark'], tint: form.tint, corner: `${corner}px`, 'corner-small': `${Math.round(corner * 0.6)}px` }
}

export function drawThemeFields(form: ThemeForm, faults: Faults): Html {
  const colour = (name: keyof ThemeForm, label: string) => input({ name, label: { text: label }, value: form[name], classes: 'govuk-input--width-10', spellcheck: false, ...fault(faults, name) })
  return html`${colour('brand', 'Main colour')}${colour('on-brand', 'Words on the main colour')}${colour('brand-dark', 'Dark colour, for the desk')}${colour('tint', 'Light tint, behind words')}
${input({ name: 'corner', label: { text: 'Roundness of corners, in pixels' }, value: form.corner, classes: 'govuk-input--width-3', inputmode: 'numeric', ...fault(faults, 'corner') })}`
}

/** What the colours look like together. An SVG, because a page may not carry styles of its own. */
export function drawThemePreview(form: ThemeForm, name: string): Html {
  const corner = Math.min(20, Number(form.corner) || 0)
  return html`<svg class="desk-theme" role="img" aria-label="Preview of the colours" viewBox="0 0 480 200" width="480" height="200">
<rect width="480" height="200" fill="#fbfaf6"/><rect width="480" height="44" fill="${form.brand}"/>
<text x="16" y="29" font-size="18" font-weight="700" fill="${form['on-brand']}">${name}</text>
<rect x="16" y="60" width="300" height="60" rx="${corner}" fill="${form.tint}"/><text x="30" y="95" font-size="16" fill="${ink}">Your next step is shown here</text>
<rect x="16" y="140" width="150" height="40" rx="${Math.round(corner * 0.6)}" fill="${form.brand}"/><text x="38" y="166" font-size="16" font-weight="700" fill="${form['on-brand']}">Report it now</text>
<text x="190" y="166" font-size="16" fill="${form.brand}" text-decoration="underline">All services</text>
<rect x="340" y="60" width="124" height="120" fill="${form['brand-dark']}"/><text x="354" y="92" font-size="14" fill="${deskWords}">My work</text>
</svg>`
}
