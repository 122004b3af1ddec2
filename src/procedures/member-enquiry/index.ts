import { day } from '../../platform/time/index.ts'
import { defineProcedure } from '../contract.ts'
import { acceptance } from './accepts.ts'
import { clauses, instruments } from './basis.ts'
import { letters } from './letters.ts'
import { moves, states } from './moves.ts'
import { outcomes } from './outcomes.ts'
import { events, roles, stages } from './stages.ts'

export default defineProcedure({
  id: 'member-enquiry',
  title: 'Enquiry from a councillor or MP',
  kind: 'member-enquiry',
  comesHere: 'A councillor or MP, or their office, asks how something stands or asks for an answer.',
  doesNotComeHere: 'A constituent’s complaint, and a plain report of a problem: those go their own way.',
  instruments,
  clauses,
  choices: [
    {
      id: 'acknowledgement', question: 'How soon is a member told that we have the enquiry?', unchosen: 'earlier', clause: 'acknowledge',
      readings: { '1-working-day': 'By the end of the next working day, as in Derbyshire', '2-working-days': 'In 2 days, as in Cheshire East' },
    },
  ],
  versions: [{ from: day('2012-01-01'), events, stages, roles, states, moves, acceptance, outcomes, letters, endsWith: [] }],
  folder: import.meta.dirname,
})
