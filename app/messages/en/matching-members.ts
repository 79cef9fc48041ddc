/** The matches of a requirement as its institution reads them. A visitor's page asks for none of them. */
export const matchingMembers = {
  'matching.evidenceHelp.claimed': 'The house says so. Nobody has checked it.',
  'matching.evidenceHelp.documented': 'Staff of the association saw the document.',
  'matching.evidenceHelp.verified': 'It was checked with whoever issued it, or confirmed by an unrelated institution.',
  'matching.gate.house': 'The house is not in good standing',
  'matching.gate.listing': 'The offering is not listed',
  'matching.gate.built-on': 'Built on a product that is ruled out',
  'matching.gate.must': 'A must is not met',
  'matching.gate.attestation': 'A required certificate does not hold',
  'matching.ask': 'Ask this house',
  'matching.fault.twice': 'This criterion is already in the list',
  'matching.fault.unknown-capability': 'There is no such capability',
  'matching.fault.not-a-capability': 'This is a group. Choose a capability in it',
  'matching.fault.retired-capability': 'This capability is no longer in use. Choose another',
  'matching.fault.places-apart': 'Data cannot stay both here and in a place asked above',
  'matching.fault.never-a-must': 'This can raise a score here, but it cannot be a must',
} as const
