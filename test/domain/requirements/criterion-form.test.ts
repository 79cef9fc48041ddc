import { describe, expect, test } from 'vitest'
import { CriterionRow, criterionValueOf } from '#app/domain/requirements/criterion-form.ts'
import { idOf } from '#test/fixtures/make-matching-facts.ts'

const rows = [
  { kind: 'capability', ref: 'iam-pam', weight: 'must', askedEvidence: 'documented', minPoints: 60 },
  { kind: 'standard', ref: 'saml', weight: 'should' },
  { kind: 'residency', ref: 'PK', weight: 'must' },
  { kind: 'residency', ref: 'PK', city: 'Karachi', weight: 'must' },
  { kind: 'scale', ref: 'endpoints', bound: 900, weight: 'must' },
  { kind: 'support-hours', ref: 'always', weight: 'could' },
  { kind: 'support-city', ref: 'Karachi', weight: 'could', minPoints: 0 },
  { kind: 'components', ref: 'sbom', weight: 'should' },
] as const

describe('a row of the list of criteria', () => {
  test.each(rows.map((row) => [`${row.kind} ${row.ref}`, row] as const))('comes back to its fields as it was typed: %s', (_what, row) => {
    const typed = { askedEvidence: 'claimed', note: '', id: idOf(1), ...row }
    expect(criterionValueOf(CriterionRow.parse(typed))).toEqual(typed)
  })

  test('keeps a city of a place with it, and drops what another kind had typed', () => {
    expect(CriterionRow.parse(rows[3])).toMatchObject({ ref: 'PK:Karachi' })
    expect(CriterionRow.parse({ ...rows[1], city: 'Karachi', bound: 5 })).toEqual({ ...rows[1], askedEvidence: 'claimed', note: '', id: undefined })
  })

  test.each([
    ['nothing chosen', { kind: 'standard', ref: '', weight: 'must' }, 'ref', 'requirements.form.refMissing'],
    ['a scale without a number', { kind: 'scale', ref: 'endpoints', weight: 'must' }, 'bound', 'requirements.form.boundMissing'],
    ['a scale of nothing', { kind: 'scale', ref: 'endpoints', bound: 0, weight: 'must' }, 'bound', 'requirements.form.boundMissing'],
    ['a minimum above the whole', { kind: 'standard', ref: 'saml', weight: 'must', minPoints: 120 }, 'minPoints', 'requirements.form.percent'],
  ])('says beside its field what is wrong: %s', (_what, row, field, message) => {
    expect(CriterionRow.safeParse(row).error?.issues).toMatchObject([{ path: [field], message }])
  })
})
