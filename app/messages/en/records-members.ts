/** References that are asked for and given, and the record of a requirement for whoever audits it. */
export const recordsMembers = {
  'records.confirmedAt': 'Confirmed',
  'records.form.answerMissing': 'Choose yes or no.',
  'records.form.markMissing': 'Choose a mark from 1 to 5.',
  'records.form.dayMissing': 'Name the day.',
  'records.form.offeringMissing': 'Choose the offering.',
  'records.form.tooLong': 'Make it shorter.',
  'records.form.capabilitiesMissing': 'Tick at least one capability.',
  'records.form.tooManyCapabilities': 'Tick fewer capabilities.',
  'records.form.sizeMissing': 'Say how many people use it.',
} as const
