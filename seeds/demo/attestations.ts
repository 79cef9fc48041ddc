import type { AttestationCode } from '#app/domain/offerings/attributes.ts'
import type { HouseKey } from './houses.ts'

/** A paper of a house or of one of its offerings. Days are counted back from the loading; the day of stating it is the day on which staff looked, when they did. */
export type DemoAttestation = {
  code: AttestationCode
  issuer: string
  number: string
  scope?: string
  issued: number
  /** The last day on the paper; without it the rule of the code says when it ends. */
  until?: number
  stated: number
  /** What staff found and how; without it the attestation is only claimed. */
  checked?: { level: 'documented' | 'verified'; method: string }
}

const companies = 'Registrar of Companies (invented)'
const taxOffice = 'Revenue Office (invented)'
const exportBoard = 'Software Export Board (invented)'
const association = 'Software Houses Association (demonstration)'
const certifier = 'Paimana Certification (invented)'
const assessor = 'Clearline Assessors (invented)'
const asked = (whom: string) => ({ level: 'verified', method: `${whom} was asked.` }) as const
const read = (what: string) => ({ level: 'documented', method: `${what} was read.` }) as const
const listedProducts = 'Development and support of the listed products'

/**
 * The papers of each house, in the order in which it stated them. A membership is stated on the day on which it was issued: it ends on the next last day of March, which must not
 * lie between the two whenever the demonstration is loaded.
 */
export const houseAttestations: Record<HouseKey, readonly DemoAttestation[]> = {
  rakhshan: [
    {
      ...{ code: 'iso27001', issuer: certifier, number: 'ISMS-2026-099', scope: listedProducts },
      ...{ issued: 365, until: -365, stated: 119, checked: asked('The certification body') },
    },
    { code: 'secp', issuer: companies, number: '0990001', issued: 4300, stated: 118, checked: asked('The public register') },
    { code: 'ntn', issuer: taxOffice, number: '9900001-1', issued: 4200, stated: 118, checked: asked('The list of active taxpayers') },
    { code: 'pseb', issuer: exportBoard, number: 'Z-99-0001', issued: 100, stated: 98, checked: read('The certificate') },
    // Ends within the month.
    {
      ...{ code: 'vapt', issuer: assessor, number: 'PT-26-014', scope: 'Rakhwala PAM 6, and its test after correction' },
      ...{ issued: 343, stated: 117, checked: read('The letter of the test after correction') },
    },
  ],
  chenab: [
    {
      ...{ code: 'iso27001', issuer: certifier, number: 'ISMS-2026-117', scope: listedProducts },
      ...{ issued: 365, until: -365, stated: 139, checked: read('The certificate') },
    },
    { code: 'secp', issuer: companies, number: '0990002', issued: 5200, stated: 138, checked: asked('The public register') },
    { code: 'pasha', issuer: association, number: 'C-0992', issued: 138, stated: 138, checked: asked('The list of members') },
    { code: 'pkcert-audit', issuer: assessor, number: 'AF-26-007', issued: 150, stated: 137, checked: read('The report') },
  ],
  gulmohar: [
    {
      ...{ code: 'pci', issuer: assessor, number: 'AOC-26-031', scope: 'Switching, issuing and the payment gateway' },
      ...{ issued: 160, stated: 89, checked: asked('The assessor') },
    },
    { code: 'iso27001', issuer: certifier, number: 'ISMS-2025-410', issued: 500, stated: 89, checked: asked('The certification body') },
    { code: 'secp', issuer: companies, number: '0990003', issued: 7000, stated: 88, checked: asked('The public register') },
    { code: 'ntn', issuer: taxOffice, number: '9900003-3', issued: 6900, stated: 88, checked: asked('The list of active taxpayers') },
    { code: 'pseb', issuer: exportBoard, number: 'Z-99-0003', issued: 120, stated: 88, checked: read('The certificate') },
    { code: 'pasha', issuer: association, number: 'C-0993', issued: 88, stated: 88, checked: asked('The list of members') },
    { code: 'iso22301', issuer: certifier, number: 'BCMS-2025-022', issued: 420, stated: 87, checked: read('The certificate') },
  ],
  deodar: [
    { code: 'secp', issuer: companies, number: '0990004', issued: 8500, stated: 346, checked: asked('The public register') },
    { code: 'ntn', issuer: taxOffice, number: '9900004-4', issued: 8400, stated: 346, checked: asked('The list of active taxpayers') },
    { code: 'iso9001', issuer: certifier, number: 'QMS-2025-118', issued: 600, stated: 346, checked: read('The certificate') },
    { code: 'escrow', issuer: 'Registry of Deposits (invented)', number: 'ESC-0441', scope: 'Source of Khazana Core 12', issued: 300, stated: 290 },
  ],
  amaltas: [
    { code: 'secp', issuer: companies, number: '0990005', issued: 3300, stated: 209, checked: asked('The public register') },
    { code: 'pseb', issuer: exportBoard, number: 'Z-99-0005', issued: 40, stated: 38 },
    { code: 'iso27001', issuer: certifier, number: 'ISMS-2026-204', issued: 60, stated: 58 },
  ],
  shisham: [
    { code: 'secp', issuer: companies, number: '0990006', issued: 6100, stated: 376, checked: asked('The public register') },
    { code: 'iso20000', issuer: certifier, number: 'ITSM-2024-051', issued: 800, stated: 375, checked: read('The certificate') },
  ],
  dareecha: [{ code: 'ntn', issuer: taxOffice, number: '9900007-7', issued: 1600, stated: 8 }],
}
