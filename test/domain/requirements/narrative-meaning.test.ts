import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbersIn } from '#app/domain/requirements/narrative-numbers.ts'
import { proposeCriteria } from '#app/domain/requirements/propose-criteria.ts'
import { seededNarrativeTaxonomy } from '#test/matching-quality/measure.ts'

const taxonomy = seededNarrativeTaxonomy()
const read = (text: string) =>
  proposeCriteria(text, taxonomy).map(({ kind, ref, bound, weight }) => [kind, ref, ...(bound ? [bound] : []), ...(weight ? [weight] : [])].join(' '))

describe('what a narrative says about a thing', () => {
  test('weighs it by the nearest words of its clause, in all three writings', () => {
    expect(read('A data warehouse must be kept; dashboards should be made by us, and an SSO login would be nice to have.')).toEqual([
      'capability data-dwh must',
      'capability data-bi should',
      'capability iam-sso could',
    ])
    expect(read('ڈیٹا ویئر ہاؤس لازمی ہے۔ ڈیش بورڈ ہونا چاہیے۔ بیک اپ ہو تو اچھا ہے۔')).toEqual([
      'capability data-dwh must',
      'capability data-bi should',
      'capability soc-backup could',
    ])
    expect(read('Data ka backup lazmi hai. Tankhwah ka nizam bhi hona chahiye. Hazri agar mumkin ho.')).toEqual([
      'capability soc-backup must',
      'capability ops-hr should',
    ])
    expect(read('Payroll software.')).toEqual(['capability ops-hr'])
  })

  test('turns "not required" into a could, and a must on what may only score into a should', () => {
    expect(read('SAML is not required.')).toEqual(['standard saml could'])
    expect(read('ISO 9001 is mandatory and ISO 27001 is mandatory.')).toEqual(['certification iso9001 should', 'certification iso27001 must'])
  })

  test('leaves out what is not wanted, what the institution has and keeps, and what a product is only joined to', () => {
    for (const text of [
      'No firewall and neither a chatbot nor a data lake.',
      'Payroll, leave management and treasury are separate projects.',
      'The call centre stays as it is.',
      'Results go to our SIEM.',
      'Orders come from the payment hub.',
      'Events arrive from firewalls, the card switch and 2,000 servers.',
      'موبائل ایپ اس خریداری میں شامل نہیں۔',
      'Chatbot ki zaroorat nahin.',
    ]) {
      expect(read(text), text).toEqual([])
    }
    expect(read('Our SIEM has to be replaced.')).toEqual(['capability soc-siem must'])
    expect(read('We do not need a chatbot, but a data lake is needed.')).toEqual(['capability data-dwh must'])
  })

  test('a name of a standard or a way of running asks for that, and "24×7 support" for hours', () => {
    expect(read('Messages in ISO 20022 and 24x7 support from our own data centre.')).toEqual([
      'standard iso-20022',
      'support-hours always',
      'deployment on-premise',
    ])
  })

  test('numbers of what is counted are scales, hours and cities belong to support, and data that stays is a place', () => {
    expect(read('It carries 1,500 transactions per second for 2.5 million customers in 90 small branches.')).toEqual([
      'scale transactions-per-second 1500',
      'scale retail-customers 2500000',
      'scale branches 90',
    ])
    expect(read('ہمارے ۴۰ لاکھ گاہک ہیں۔')).toEqual(['scale retail-customers 4000000'])
    expect(read('Engineers in Lahore should help in the evening and at any hour.')).toEqual(['support-city Lahore should', 'support-hours always should'])
    expect(read('Our head office is in Lahore.')).toEqual([])
    expect(read('No record may leave Pakistan.')).toEqual(['residency PK must'])
    expect(read('A private cloud in Pakistan.')).toEqual(['deployment private-cloud-pk'])
    expect(read('We are the oldest bank in Pakistan.')).toEqual([])
  })

  test('two words are found turned round', () => {
    expect(read('Names are to be screened against sanctions.')).toEqual(['capability fcc-screen must'])
    expect(read('Opening an account takes a week.')).toEqual(['capability chan-onboard'])
  })
})

test('numbers are read in both forms of digits, with thousands, lakhs and crores, and in English words', () => {
  const values = (text: string) => numbersIn(text).map(({ value }) => value)
  expect(values('3.8 million, 1,200, 12,34,567, ۲۵۰, 5 lakh, ۳ کروڑ, 40 hazar, v2 and 0.4')).toEqual([
    3_800_000, 1200, 1_234_567, 250, 500_000, 30_000_000, 40_000,
  ])
  expect(values('Four hundred users, half a million accounts and two vendors')).toEqual([400, 500_000])
})

test('whatever the text, each proposal stands once, quotes the text and keeps its order', () => {
  const word = fc.constantFrom(
    ...[
      'SIEM',
      'must',
      'no',
      '24x7',
      'support',
      '1,500',
      'TPS',
      'Karachi',
      'data',
      'Pakistan',
      'ڈیٹا',
      'لازمی',
      'پاکستان',
      '.',
      ',',
      'stays',
      'REST',
      'servers',
    ],
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 40 }), (parts) => {
      const text = parts.join(' ')
      const proposals = proposeCriteria(text, taxonomy)
      expect(new Set(proposals.map(({ kind, ref }) => `${kind} ${ref}`)).size).toBe(proposals.length)
      for (const { words, start, end } of proposals) expect(text.slice(start, end)).toBe(words)
      expect(proposals.map(({ start }) => start)).toEqual(proposals.map(({ start }) => start).toSorted((a, b) => a - b))
      expect(proposeCriteria(text, taxonomy, proposals)).toEqual([])
    }),
  )
})
