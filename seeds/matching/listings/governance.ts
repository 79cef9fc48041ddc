import type { Listing } from '../listing.ts'

/** Risk, compliance and returns; security of programs and data: thirteen listings. */
export const governance: readonly Listing[] = [
  {
    ...{
      key: 'nigran-goshwara',
      house: 'nigran',
      name: 'Goshwara Returns',
      says: 'Builds the returns of the State Bank from the ledger, checks them before they go, and keeps who changed what.',
    },
    can: 'grc-reg=v grc-basel=d data-bi',
    ...{
      runs: 'on-premise=v private-cloud-pk',
      speaks: 'rest=d',
      keeps: 'PK:Karachi=d',
      hours: 'extended=d',
      cities: 'Karachi=d Islamabad',
      weeks: 14,
      parts: '',
      confirmed: 25,
    },
  },
  {
    ...{
      key: 'nigran-khasara',
      house: 'nigran',
      name: 'Khasara ECL',
      says: 'Expected credit loss by IFRS 9, with stages, models and the notes to the accounts.',
    },
    can: 'grc-ifrs9=v grc-basel=d data-ml',
    ...{ runs: 'on-premise=d', speaks: 'rest', keeps: 'PK:Karachi', hours: 'office=d', cities: 'Karachi', weeks: 16, parts: '' },
  },
  {
    ...{
      key: 'nigran-khatra',
      house: 'nigran',
      name: 'Khatra Register',
      says: 'Risks, losses, indicators and controls of the whole bank, and the suppliers among them.',
    },
    can: 'grc-erm=v grc-tprm=d grc-policy=d grc-bcm',
    ...{
      runs: 'on-premise=d private-cloud-pk=d',
      speaks: 'saml=d rest',
      keeps: 'PK:Karachi=d',
      hours: 'office=d',
      cities: 'Karachi',
      scale: 'concurrent-users 500/200=d',
      weeks: 10,
      parts: '',
    },
  },
  {
    ...{ key: 'daftar-jaanch', house: 'daftar', name: 'Jaanch Audit', says: 'Plans of the year, working papers, findings and what became of them.' },
    can: 'grc-audit=v grc-policy=d grc-erm',
    ...{
      runs: 'on-premise=v saas=d',
      speaks: 'saml=d rest',
      keeps: 'PK:Islamabad',
      hours: 'office',
      cities: 'Islamabad',
      scale: 'concurrent-users 300/120=d',
      weeks: 6,
      parts: '',
    },
  },
  {
    ...{
      key: 'daftar-hukm',
      house: 'daftar',
      name: 'Hukm Circulars',
      says: 'Each circular of the State Bank, who has to do what by when, and the proof that it was done.',
    },
    can: 'grc-policy=v grc-reg=no',
    ...{ runs: 'saas=d on-premise', speaks: 'rest', keeps: 'PK:Islamabad', hours: 'office', cities: 'Islamabad', weeks: 3, parts: '' },
  },
  {
    ...{
      key: 'daftar-wendor',
      house: 'daftar',
      name: 'Wendor Desk',
      says: 'The register of outsourcing, with questionnaires and days on which to look again.',
    },
    can: 'grc-tprm=d grc-privacy',
    ...{ runs: 'saas=d', speaks: 'rest', keeps: 'PK:Islamabad=d', hours: 'office', cities: 'Islamabad', weeks: 3, parts: '' },
  },
  {
    ...{
      key: 'qutub-amanat',
      house: 'qutub',
      name: 'Amanat Consent',
      says: 'Consents of customers, requests to see or delete, and how long each record stays.',
    },
    can: 'grc-privacy=d grc-policy',
    ...{ runs: 'on-premise=d saas', speaks: 'rest=d', keeps: 'PK:Islamabad', hours: 'office', cities: 'Islamabad', weeks: 5, parts: '' },
  },
  {
    ...{ key: 'hamgeer-grc', house: 'hamgeer', name: 'Hamgeer Govern', says: 'Governance, risk and compliance.' },
    can: 'GRC grc-reg grc-erm grc-audit grc-tprm grc-policy',
    ...{ runs: 'on-premise saas', speaks: 'saml rest', keeps: 'AE:Dubai', hours: 'always', cities: 'Karachi', weeks: 4, parts: '', confirmed: 420 },
  },
  {
    ...{ key: 'qufl-rok', house: 'qufl', name: 'Rok DLP', says: 'Marks what is secret and keeps it from mail, USB and web; Urdu text as well.' },
    can: 'app-dlp=v app-crypt=d',
    ...{
      runs: 'on-premise=v saas=no',
      speaks: 'syslog=v cef=d',
      keeps: 'PK:Karachi=d',
      hours: 'always=d',
      cities: 'Karachi=d',
      scale: 'endpoints 15000/7000=v',
      weeks: 8,
      parts: '',
      confirmed: 30,
    },
  },
  {
    ...{
      key: 'qufl-niqab',
      house: 'qufl',
      name: 'Niqab Database',
      says: 'Hides what testers need not see, and watches what administrators do in the database.',
    },
    can: 'app-db=v app-dam=v app-crypt',
    ...{ runs: 'on-premise=v', speaks: 'syslog=v rest', keeps: 'PK:Karachi', hours: 'extended=d', cities: 'Karachi', weeks: 7, parts: '' },
  },
  {
    ...{
      key: 'parakh-code',
      house: 'parakh',
      name: 'Parakh Code Review',
      says: 'Reads source code and the parts it is made of, in the build, and writes the SBOM.',
    },
    can: 'app-sast=v app-devsec=d app-dast',
    ...{ runs: 'on-premise=d saas=d', speaks: 'rest=d', keeps: 'PK:Lahore', hours: 'office', cities: 'Lahore', weeks: 2, parts: '' },
  },
  {
    ...{
      key: 'parakh-zirah',
      house: 'parakh',
      name: 'Zirah App Shield',
      says: 'Protects the banking app on the phone: rooted phones, false keyboards, changed programs.',
    },
    can: 'app-mobile=d fcc-device',
    ...{ runs: 'saas=d on-premise', speaks: 'rest', keeps: 'PK', hours: 'extended', cities: 'Lahore', weeks: 3, parts: '' },
  },
  {
    ...{ key: 'sipar-dlp', house: 'sipar', name: 'Sipar Leak Stop', says: 'Watches mail and USB on desktops.' },
    can: 'app-dlp app-fim',
    ...{
      runs: 'on-premise saas',
      speaks: 'syslog',
      keeps: 'PK',
      hours: 'office',
      cities: 'Islamabad',
      scale: 'endpoints 2000',
      weeks: 3,
      parts: 'irongull-av',
    },
  },
]
