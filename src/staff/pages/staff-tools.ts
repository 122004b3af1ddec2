import type { Tools } from '../../platform/tools/index.ts'
import type { DeskShell } from '../../sites/desk/index.ts'

/** Tools of the staff pages: the name of the council comes from whoever keeps it, the shell from the desk. */
export interface StaffTools extends Tools {
  council(): Promise<{ readonly name: string }>
  readonly desk: DeskShell
}
