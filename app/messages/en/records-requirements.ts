/** The intention to award, and the record of an institution. */
export const recordsRequirements = {
  'records.intention': 'The institution intends to award',
  'records.intention.house': 'To',
  'records.intention.until': 'Standstill until',
  'records.intention.note': 'Until then bidders can complain. Nothing is awarded before.',
  'records.fallen_one': '{{count}} earlier intention or award did not hold',
  'records.fallen_other': '{{count}} earlier intentions or awards did not hold',
  'records.institution.lead': 'What this institution published here under its name, and how it went on.',
  'records.institution.record': 'Record',
  'records.institution.recordNote':
    'It counts what was published under the institution’s name, and no rehearsal. What it published without its name is not in it, and cannot be told from it.',
  'records.institution.tooFew': 'The record is shown from the second closed requirement on',
  'records.institution.posted': 'Published',
  'records.institution.awarded': 'Awarded',
  'records.institution.cancelled': 'Ended after the opening',
  'records.institution.ended': 'Ended without an award',
  'records.institution.days': 'Days from closing to the decision, the median',
  'records.institution.answered': 'Questions answered in time',
  'records.institution.debriefs': 'Losing bidders given a reason',
  'records.institution.share': '{{count}} of {{all}}',
  'records.institution.none': 'none yet',
  'records.institution.requirements': 'Requirements under its name',
} as const
