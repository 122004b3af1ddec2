import type { Move } from '../contract.ts'

const manager = ['complaints-manager']
const asker = ['resident', 'complaints-manager']

export const moves: readonly Move[] = [
  { action: 'acknowledge', label: 'Acknowledge', from: ['new'], to: 'looking', roles: manager, records: 'acknowledged', letter: 'acknowledgement' },
  { action: 'refuse', label: 'Do not accept', from: ['new'], to: 'refused', roles: manager, needsComment: true, letter: 'refusal' },
  { action: 'extend', label: 'Take more time', from: ['looking'], to: 'stay', roles: manager, records: 'extended', needsComment: true, letter: 'extension' },
  { action: 'answer', label: 'Answer at stage 1', from: ['looking'], to: 'answered', roles: ['team-manager'], records: 'answered', needsFinding: true, letter: 'stage-1-answer' },
  { action: 'ask-for-stage-2', label: 'Ask for stage 2', from: ['looking', 'answered', 'closed'], to: 'agreeing', roles: asker, records: 'stage-2-requested' },
  { action: 'agree', label: 'Agree the statement', from: ['agreeing'], to: 'investigating', roles: ['complaints-manager', 'investigator'], records: 'agreed', letter: 'statement' },
  { action: 'extend-again', label: 'Take more time', from: ['agreeing', 'investigating'], to: 'stay', roles: manager, records: 'extended', needsComment: true, letter: 'extension' },
  { action: 'report', label: 'Hand in both reports', from: ['investigating'], to: 'adjudicating', roles: ['investigator', 'independent-person'] },
  { action: 'adjudicate', label: 'Decide on the reports', from: ['adjudicating'], to: 'adjudicated', roles: ['adjudicator'], records: 'answered', needsFinding: true, letter: 'stage-2-answer' },
  { action: 'ask-for-panel', label: 'Ask for a panel', from: ['adjudicated', 'closed'], to: 'panel', roles: asker, records: 'stage-3-requested' },
  { action: 'panel-met', label: 'The panel met', from: ['panel'], to: 'panel-over', roles: manager, records: 'panel-met' },
  { action: 'panel-reported', label: 'The panel reported', from: ['panel-over'], to: 'deciding', roles: ['panel', 'complaints-manager'], records: 'panel-reported' },
  { action: 'answer-finally', label: 'Answer the panel', from: ['deciding'], to: 'finished', roles: ['director'], records: 'answered', needsFinding: true, letter: 'stage-3-answer' },
  { action: 'close', label: 'Close', from: ['answered', 'adjudicated'], to: 'closed', roles: manager },
  { action: 'settle', label: 'Close as settled another way', from: ['looking', 'answered', 'agreeing', 'investigating', 'adjudicated', 'panel'], to: 'settled', roles: manager, needsComment: true },
  { action: 'withdraw', label: 'Close as withdrawn', from: ['new', 'looking', 'answered', 'agreeing', 'investigating', 'adjudicating', 'adjudicated', 'panel'], to: 'withdrawn', roles: asker, needsComment: true },
]
