import { Refused } from '../../platform/errors/index.ts'

/** A report that cannot be made; the message says what can. */
export class ReportRefused extends Refused {}
