import { describe, expect, test } from 'vitest'
import { endOf, isValidOn, latestEnd, recheckOn } from '#app/domain/attestations/validity.ts'

describe('an attestation', () => {
  test('holds on both of its days and on none outside', () => {
    const period = { issuedOn: '2027-01-10', validUntil: '2027-02-10' }
    expect(['2027-01-09', '2027-01-10', '2027-02-10', '2027-02-11'].map((day) => isValidOn(period, day))).toEqual([false, true, true, false])
    expect(isValidOn({ issuedOn: '2027-01-10', validUntil: null }, '2099-01-01')).toBe(true)
  })

  test('of twelve months ends on the day before its anniversary, in a leap year too', () => {
    expect(latestEnd('pci', '2027-05-05')).toBe('2028-05-04')
    expect(latestEnd('pci', '2028-02-29')).toBe('2029-02-27')
  })

  test.each([
    ['2027-01-15', '2027-03-31'],
    ['2027-03-31', '2027-03-31'],
    ['2027-04-01', '2028-03-31'],
  ])('of membership that begins on %s ends on %s', (issuedOn, end) => {
    expect(latestEnd('pasha', issuedOn)).toBe(end)
  })

  test('ends when its paper says, and never later than its rule allows', () => {
    expect(endOf('pci', { issuedOn: '2027-05-05', validUntil: '2027-12-31' })).toBe('2027-12-31')
    expect(endOf('pci', { issuedOn: '2027-05-05', validUntil: '2030-01-01' })).toBe('2028-05-04')
    expect(endOf('secp', { issuedOn: '2020-05-05', validUntil: null })).toBeNull()
  })

  test('that only a check finds out about is checked again after its months', () => {
    expect(recheckOn('atl', '2027-01-31')).toBe('2027-02-28')
    expect(recheckOn('pci', '2027-01-31')).toBeNull()
  })
})
