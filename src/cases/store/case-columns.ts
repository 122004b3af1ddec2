/** Columns of case_file that events decide, in one order for insert and update; id, ref apart. */
export const caseColumns = [
  'kind', 'service_code', 'title', 'words', 'channel', 'resident_id', 'state', 'outcome', 'owner_team', 'owner_officer',
  'offered_team', 'offered_officer', 'due_at', 'standard_due_at', 'paused_at', 'restricted_to', 'address', 'postcode', 'ward',
  'latitude', 'longitude', 'opened_at', 'changed_at', 'closed_at', 'escalated_at', 'events', 'procedure',
] as const

/** The columns that can change after opening. */
export const changingColumns = caseColumns.filter((column) => !['words', 'channel', 'resident_id', 'address', 'postcode', 'ward', 'latitude', 'longitude', 'opened_at'].includes(column))
