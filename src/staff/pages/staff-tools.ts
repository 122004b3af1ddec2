import type { Tools } from '../../platform/tools/index.ts'

/** Tools of the staff pages: the name of the council comes from whoever keeps it. */
export interface StaffTools extends Tools {
  council(): Promise<{ readonly name: string }>
}
