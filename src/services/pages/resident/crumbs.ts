import { breadcrumbs } from '../../../design/index.ts'
import type { Html } from '../../../platform/html/index.ts'

/** The way here from the home page. */
export function crumbs(...between: { text: string; href: string }[]): Html {
  return breadcrumbs({ collapseOnMobile: true, items: [{ text: 'Home', href: '/' }, ...between] })
}
