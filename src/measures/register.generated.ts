// Written by bin/registers.mjs from the folders beside it. Add a folder, then run it.
import type { Measure } from './contract.ts'
import acknowledgedInTime from './acknowledged-in-time/index.ts'
import answeredInTime from './answered-in-time/index.ts'
import casesClosed from './cases-closed/index.ts'
import casesOpened from './cases-opened/index.ts'
import casesOverdueOpen from './cases-overdue-open/index.ts'
import casesWithoutPromise from './cases-without-promise/index.ts'
import closedInTime from './closed-in-time/index.ts'
import complaintsUpheld from './complaints-upheld/index.ts'
import contactsReceived from './contacts-received/index.ts'
import daysToClose from './days-to-close/index.ts'
import escalatedToStage2 from './escalated-to-stage-2/index.ts'
import promisesKept from './promises-kept/index.ts'
import resolvedFirstContact from './resolved-first-contact/index.ts'
import satisfactionGood from './satisfaction-good/index.ts'
import satisfactionNet from './satisfaction-net/index.ts'
import signpostsThatHelped from './signposts-that-helped/index.ts'

export const measures: readonly Measure[] = [
  acknowledgedInTime,
  answeredInTime,
  casesClosed,
  casesOpened,
  casesOverdueOpen,
  casesWithoutPromise,
  closedInTime,
  complaintsUpheld,
  contactsReceived,
  daysToClose,
  escalatedToStage2,
  promisesKept,
  resolvedFirstContact,
  satisfactionGood,
  satisfactionNet,
  signpostsThatHelped,
]
