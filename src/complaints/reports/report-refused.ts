/** A report that cannot be made; the message says what can. */
export class ReportRefused extends Error {}
