import { page } from '../../../platform/http/index.ts'
import type { Answer, Cookie } from '../../../platform/http/index.ts'
import { residentPage } from '../../../sites/resident/index.ts'
import type { ResidentPage } from '../../../sites/resident/index.ts'
import type { CouncilTools } from '../../council-tools.ts'

export type ResidentView = Omit<ResidentPage, 'council' | 'demonstration'> & { readonly status?: number; readonly cookies?: Cookie[] }

/** A page of the residents' site as an answer, in the council's name. */
export async function answerPage(tools: CouncilTools, view: ResidentView): Promise<Answer> {
  const { status, cookies, ...rest } = view
  const body = residentPage({ ...rest, council: await tools.council(), demonstration: tools.config.mode === 'demonstration' })
  return page(body, { ...(status ? { status } : {}), ...(cookies ? { cookies } : {}) })
}
