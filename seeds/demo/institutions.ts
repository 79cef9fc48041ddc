import type { z } from 'zod'
import type { InstitutionFacts } from '#app/domain/organisations/facts.ts'

/** Institutions of the demonstration, and how many days ago each joined and was verified. */
export const institutions = {
  bank: {
    joined: 250,
    verified: 248,
    facts: {
      legalName: 'Nakhlistan Microfinance Bank Limited',
      sector: 'microfinance-bank',
      province: 'sindh',
      emailDomain: 'nakhlistan.example',
      regulator: 'Central Bank (invented)',
      licenceNumber: 'MFB-099',
    },
  },
  utility: {
    joined: 3,
    verified: undefined,
    facts: {
      legalName: 'Barq-o-Ab Power and Water Company',
      sector: 'utility',
      province: 'punjab',
      emailDomain: 'barqab.example',
      regulator: 'Power Authority (invented)',
      licenceNumber: 'DIS-017',
    },
  },
  // Nobody of it has an account to try: it stands on the desk as one that staff asked for something.
  fintech: {
    joined: 6,
    verified: undefined,
    facts: {
      legalName: 'Karwan Wallet Services Limited',
      sector: 'fintech',
      province: 'islamabad',
      emailDomain: 'karwan.example',
      regulator: 'Central Bank (invented)',
    },
  },
} as const satisfies Record<string, { joined: number; verified: number | undefined; facts: z.input<typeof InstitutionFacts> }>

/** What the bank keeps on its own list, seen by nobody else: a product of the registry, or one by its name. */
export const bankOwnList = [
  {
    product: 'coppertide-switch',
    reason: 'Our audit committee asks for a plan for everything that the circular may cover, and this one drives our cash machines.',
  },
  {
    productName: 'Quillstone Remote Desk',
    makerName: 'Quillstone Works',
    reason: 'A test in the spring found an account that we could not close. Ours to decide; nobody has named it.',
  },
] as const
