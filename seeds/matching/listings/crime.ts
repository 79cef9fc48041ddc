import type { Listing } from '../listing.ts'

/** Financial crime: nine listings. */
export const crime: readonly Listing[] = [
  {
    ...{
      key: 'neelam-amal',
      house: 'neelam',
      name: 'Amal AML 4',
      says: 'Watches accounts by rules and by groups of like customers, opens cases, and files STR and CTR with the FMU.',
    },
    can: 'fcc-aml=v fcc-case=v fcc-kyc=d fcc-screen=d',
    ...{ runs: 'on-premise=v private-cloud-pk', speaks: 'rest=d iso-20022 mq', keeps: 'PK:Karachi=d', hours: 'always=d', cities: 'Karachi=d Lahore' },
    ...{
      scale: 'retail-customers 8000000/5200000=v, transactions-per-second 900/400=d',
      replaces: 'greyheron-aml=financial',
      weeks: 20,
      parts: '',
      confirmed: 30,
    },
  },
  {
    ...{
      key: 'neelam-chashm',
      house: 'neelam',
      name: 'Chashm Fraud',
      says: 'Scores every card and transfer in under 80 milliseconds and stops it before it leaves; learns from what investigators decide.',
    },
    can: 'fcc-fraud=v fcc-device=d fcc-case=d data-ml',
    ...{
      runs: 'on-premise=v private-cloud-pk=d saas=no',
      speaks: 'iso-8583=v rest=d iso-20022 mq=d',
      keeps: 'PK:Karachi=d',
      hours: 'always=d',
      cities: 'Karachi',
    },
    ...{ scale: 'transactions-per-second 3000/1800=v', weeks: 16, parts: '', confirmed: 40 },
  },
  {
    ...{
      key: 'sarang-parda',
      house: 'sarang',
      name: 'Parda Screening',
      says: 'Compares customers and payments with UNSC, NACTA and PEP lists in Urdu and English, by sound as well as spelling.',
    },
    can: 'fcc-screen=v fcc-kyc=d fcc-case',
    ...{ runs: 'on-premise=d private-cloud-pk=d', speaks: 'rest=d iso-20022=d', keeps: 'PK:Lahore', hours: 'extended', cities: 'Lahore' },
    ...{ scale: 'transactions-per-second 400/150=d, retail-customers 3000000/900000=d', weeks: 8, parts: '' },
  },
  {
    ...{
      key: 'sarang-jaal',
      house: 'sarang',
      name: 'Jaal Fraud Rules',
      says: 'Rules against fraud in the application and on the card, for middle-sized banks.',
    },
    can: 'fcc-fraud=d fcc-device',
    ...{ runs: 'on-premise=d private-cloud-pk saas', speaks: 'rest=d iso-8583', keeps: 'PK:Lahore', hours: 'extended=d', cities: 'Lahore Islamabad' },
    ...{ scale: 'transactions-per-second 1200/300=d', weeks: 10, parts: '' },
  },
  {
    ...{
      key: 'qutub-zabita',
      house: 'qutub',
      name: 'Zabita AML',
      says: 'Transaction monitoring, screening and case files for microfinance banks and exchange companies.',
    },
    can: 'fcc-aml=d fcc-screen=d fcc-case=d fcc-kyc',
    ...{ runs: 'on-premise private-cloud-pk=d saas', speaks: 'rest', keeps: 'PK:Islamabad=d', hours: 'office', cities: 'Islamabad' },
    ...{ scale: 'retail-customers 1500000/400000=d', weeks: 9, parts: '' },
  },
  {
    ...{
      key: 'qutub-asl',
      house: 'qutub',
      name: 'Asl Owner Register',
      says: 'Who stands behind a company: beneficial owners, risk rating and the papers that have to be asked for again.',
    },
    can: 'fcc-kyc=v fcc-screen',
    ...{ runs: 'on-premise saas', speaks: 'rest=d', keeps: 'PK:Islamabad', hours: 'office', cities: 'Islamabad', weeks: 6, parts: '' },
  },
  {
    ...{ key: 'hamgeer-fcc', house: 'hamgeer', name: 'Hamgeer 360 Crime', says: 'Everything against financial crime in one suite.' },
    can: 'fcc-aml fcc-screen fcc-kyc fcc-fraud fcc-case fcc-device fcc-insider',
    ...{
      runs: 'on-premise private-cloud-pk saas public-cloud-offshore',
      speaks: 'rest iso-8583 iso-20022 mq',
      keeps: 'PK AE:Dubai',
      hours: 'always',
      cities: 'Karachi Lahore Islamabad',
    },
    ...{ scale: 'transactions-per-second 10000, retail-customers 50000000', weeks: 6, parts: '', confirmed: 430 },
  },
  {
    ...{ key: 'purana-aml', house: 'purana', name: 'Purana AML', says: 'Rule-based monitoring that several banks have run for ten years.' },
    can: 'fcc-aml=v fcc-case=v fcc-screen=d',
    ...{ runs: 'on-premise=v', keeps: 'PK:Karachi', hours: 'office', cities: 'Karachi', weeks: 20, confirmed: 200 },
  },
  {
    ...{ key: 'sarang-andar', house: 'sarang', name: 'Andar Staff Watch', says: 'Looks for staff who read or change accounts that are not their business.' },
    can: 'fcc-insider=d fcc-case',
    ...{ runs: 'on-premise=d', speaks: 'syslog=d rest', keeps: 'PK', hours: 'office', cities: 'Lahore', weeks: 8, parts: '' },
  },
]
