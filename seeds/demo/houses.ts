import type { HouseProfileForm } from '#app/domain/houses/profile.ts'

/**
 * A house of the demonstration with an account: what it says of itself, and how many days ago it joined and had its papers checked. A check counts for a year, so the days also
 * decide which verification stands, is about to end, or has ended. Without a check it waits for its first.
 */
export type DemoHouse = { joined: number; verified: readonly number[]; profile: HouseProfileForm }

/** Houses with an account, by the key of their owner's account. */
export const houses = {
  rakhshan: {
    joined: 300,
    verified: [120],
    profile: {
      legalName: 'Rakhshan Secure Works (Private) Limited',
      city: 'Lahore',
      secpNumber: '0990001',
      ntn: '9900001-1',
      psebNumber: 'Z-99-0001',
      website: 'https://rakhshan.example',
      summary: 'Access control for servers, databases and network devices, built and supported in Lahore.',
      foundedYear: 2014,
      teamSize: 46,
      cities: [{ city: 'Lahore' }, { city: 'Karachi' }],
      sectors: ['bank', 'microfinance-bank', 'ministry'],
      ownershipDeclared: true,
      owners: [{ name: 'Rakhshan Holdings (Private) Limited', form: 'company', country: 'PK' }],
    },
  },
  chenab: {
    joined: 290,
    verified: [140],
    profile: {
      legalName: 'Chenab Cyber Labs (Private) Limited',
      city: 'Islamabad',
      secpNumber: '0990002',
      ntn: '9900002-2',
      website: 'https://chenab.example',
      summary: 'Detection and response for institutions that keep their logs in the country.',
      foundedYear: 2011,
      teamSize: 80,
      cities: [{ city: 'Islamabad' }, { city: 'Lahore' }, { city: 'Karachi' }],
      sectors: ['bank', 'regulator', 'utility'],
      ownershipDeclared: true,
    },
  },
  gulmohar: {
    joined: 260,
    verified: [90],
    profile: {
      legalName: 'Gulmohar Payment Works (Private) Limited',
      city: 'Karachi',
      secpNumber: '0990003',
      ntn: '9900003-3',
      psebNumber: 'Z-99-0003',
      website: 'https://gulmohar.example',
      summary: 'Payment hubs and card switches for banks of every size. Round-the-clock support from Karachi, with a second site in Hyderabad.',
      foundedYear: 2006,
      teamSize: 130,
      cities: [{ city: 'Karachi' }, { city: 'Hyderabad' }],
      sectors: ['bank', 'microfinance-bank', 'fintech'],
      ownershipDeclared: true,
      owners: [
        { name: 'Gulmohar Group Limited', form: 'company', country: 'PK' },
        { name: 'Growth Fund Nine (invented)', form: 'fund', country: 'PK' },
      ],
    },
  },
  // Checked twice: the first check has ended, and the second ends soon.
  deodar: {
    joined: 760,
    verified: [715, 347],
    profile: {
      legalName: 'Deodar Ledger Systems (Private) Limited',
      city: 'Peshawar',
      secpNumber: '0990004',
      ntn: '9900004-4',
      website: 'https://deodar.example',
      summary: 'Core banking, lending and Islamic banking for small and middle-sized institutions.',
      foundedYear: 2002,
      teamSize: 65,
      cities: [{ city: 'Peshawar' }, { city: 'Islamabad' }],
      sectors: ['bank', 'microfinance-bank'],
      ownershipDeclared: true,
    },
  },
  amaltas: {
    joined: 380,
    verified: [210],
    profile: {
      legalName: 'Amaltas Data Lab (Private) Limited',
      city: 'Lahore',
      secpNumber: '0990005',
      ntn: '9900005-5',
      website: 'https://amaltas.example',
      summary: 'Reads, screens and reports: documents in Urdu and English, names on lists, and returns to the regulator.',
      foundedYear: 2017,
      teamSize: 28,
      cities: [{ city: 'Lahore' }],
      sectors: ['bank', 'fintech', 'regulator'],
    },
  },
  shisham: {
    joined: 400,
    verified: [377],
    profile: {
      legalName: 'Shisham Infrastructure (Private) Limited',
      city: 'Faisalabad',
      secpNumber: '0990006',
      ntn: '9900006-6',
      website: 'https://shisham.example',
      summary: 'Hosting, archives and mail from two data centres in Punjab.',
      foundedYear: 2009,
      teamSize: 40,
      cities: [{ city: 'Faisalabad' }, { city: 'Multan' }],
      sectors: ['utility', 'ministry', 'other'],
      ownershipDeclared: true,
      owners: [{ name: 'Punjab Hosting Partnership (invented)', form: 'partnership', country: 'PK' }],
    },
  },
  dareecha: {
    joined: 9,
    verified: [],
    profile: {
      legalName: 'Dareecha Channels (Private) Limited',
      city: 'Karachi',
      secpNumber: '0990007',
      ntn: '9900007-7',
      website: 'https://dareecha.example',
      summary: 'Mobile and web banking that works on slow networks and old phones, in Urdu and English.',
      foundedYear: 2021,
      teamSize: 14,
      cities: [{ city: 'Karachi' }],
      sectors: ['bank', 'fintech'],
    },
  },
} as const satisfies Record<string, DemoHouse>

export type HouseKey = keyof typeof houses

/** Houses from the association's list that nobody acts for yet: a name, a city and a site. The first has a claim that waits. */
export const unclaimedHouses = [
  { legalName: 'Saiban Compliance Tools (Private) Limited', city: 'Multan', website: 'https://saiban.example' },
  { legalName: 'Sangmeel Field Software (Private) Limited', city: 'Quetta', website: 'https://sangmeel.example' },
  { legalName: 'Mahtab Learning Systems (Private) Limited', city: 'Hyderabad', website: 'https://mahtab.example' },
  { legalName: 'Kohsar Network Services (Private) Limited', city: 'Abbottabad', website: 'https://kohsar.example' },
] as const
