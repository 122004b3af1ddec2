import type { Html } from '../../platform/html/index.ts'

/** One component in one state. */
export interface Example {
  /** The component's folder. */
  readonly component: string
  readonly name: string
  readonly html: Html
}

export function examplesOf(component: string, states: Readonly<Record<string, Html>>): Example[] {
  return Object.entries(states).map(([name, html]) => ({ component, name, html }))
}
