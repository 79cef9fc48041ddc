/** The desk of the association’s staff: what waits, and for what. */
export const desk = {
  'desk.title': 'Staff desk',
  'desk.lead': 'What waits for a decision.',
  'desk.nothing': 'Nothing waits here',
  'desk.queue.housesPending': 'Software houses that ask for verification',
  'desk.queue.institutionsUnverified': 'Institutions not verified yet',
  'desk.queue.offerings': 'Offerings to read',
  'desk.queue.entries': 'Registry entries to decide',
  'desk.queue.requirements': 'Requirements to check',
  'desk.queue.attestations': 'Certificates to check',
  'desk.recordAdvisory': 'Record an advisory',
  'desk.proposeEntry': 'Propose a registry entry',
  'desk.entriesLead': 'Oldest first. Two people list an entry, neither of them its proposer.',
  'desk.offeringsLead': 'Oldest first. What is listed already stays listed while its next version is read.',
  'desk.attestationsLead': 'Claimed certificates and registrations that hold today, oldest first.',
  'desk.refused.role': 'Your role does not allow this. Nothing was changed.',
  'desk.refused.interest': 'You belong to this house, so you may decide nothing about it.',
} as const
