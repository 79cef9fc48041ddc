import { describe, expect, test } from 'vitest'
import { askableAttestationCodes, canGate, evidenceLevels, isAtLeast } from '#app/domain/offerings/attributes.ts'

test('evidence rises from claimed over documented to verified', () => {
  const table = evidenceLevels.map((level) => evidenceLevels.map((asked) => isAtLeast(level, asked)))
  expect(table).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ])
})

test('association membership is shown and cannot be asked for', () => {
  expect(askableAttestationCodes).not.toContain('pasha')
  expect(askableAttestationCodes).toContain('iso27001')
})

describe('an attestation may be a must', () => {
  test.each([
    ['iso27001', [], '2026-11-24', true],
    ['iso9001', [], '2026-11-24', false],
    ['pasha', [], '2026-11-24', false],
    ['pci', ['card-acq', 'CARD'], '2026-11-24', true],
    ['pci', ['PAY'], '2026-11-24', true],
    ['pci', ['IAM'], '2026-11-24', false],
    ['shariah', ['CORE', 'core-islamic'], '2026-11-24', true],
    ['shariah', ['CORE', 'core-gl'], '2026-11-24', false],
    ['pss', ['NET'], '2028-05-31', false],
    ['pss', ['NET'], '2028-06-01', true],
    ['pss', ['LEND'], '2028-06-01', false],
  ] as const)('%s beside %j on %s: %s', (code, asked, day, expected) => {
    expect(canGate(code, new Set<string>(asked), day)).toBe(expected)
  })
})
