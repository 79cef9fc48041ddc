import { describe, expect, test } from 'vitest'
import { Criterion, CriterionDraft, criterionKinds, findFaults } from '#app/domain/requirements/criterion.ts'
import { idOf, today, tree } from '#test/fixtures/make-matching-facts.ts'

const pam = { kind: 'capability', ref: 'iam-pam', weight: 'must' }
const faultsOf = (...criteria: object[]) =>
  findFaults(
    criteria.map((criterion) => CriterionDraft.parse(criterion)),
    tree,
    today,
  )

describe('a criterion', () => {
  test('asks for a claim unless its author raises it', () => {
    expect(CriterionDraft.parse(pam)).toEqual({ ...pam, askedEvidence: 'claimed', note: '' })
    expect(CriterionDraft.parse({ ...pam, askedEvidence: 'verified' })).toMatchObject({ askedEvidence: 'verified' })
  })

  test('of a requirement keeps its key', () => {
    expect(Criterion.parse({ id: idOf(1), ...pam })).toMatchObject({ id: idOf(1), ref: 'iam-pam' })
    expect(Criterion.safeParse(pam).success).toBe(false)
  })

  test.each([
    ['a weight of its own', { ...pam, weight: 'perhaps' }, ['weight']],
    ['an unknown kind', { ...pam, kind: 'colour' }, ['kind']],
    ['a group', { ...pam, ref: 'IAM' }, ['ref']],
    ['an unknown deployment model', { ...pam, kind: 'deployment', ref: 'moon' }, ['ref']],
    ['an unknown standard', { ...pam, kind: 'standard', ref: 'iso-1' }, ['ref']],
    ['a country that there is not', { ...pam, kind: 'residency', ref: 'ZZ' }, ['ref']],
    ['a place that is none', { ...pam, kind: 'residency', ref: 'Pakistan' }, ['ref']],
    ['a scale without a bound', { ...pam, kind: 'scale', ref: 'endpoints' }, ['bound']],
    ['a scale of half a thing', { ...pam, kind: 'scale', ref: 'endpoints', bound: 0.5 }, ['bound']],
    ['an unknown measure', { ...pam, kind: 'scale', ref: 'moons', bound: 5 }, ['ref']],
    ['hours of its own', { ...pam, kind: 'support-hours', ref: 'sometimes' }, ['ref']],
    ['a city without a name', { ...pam, kind: 'support-city', ref: ' ' }, ['ref']],
    ['a minimum above the whole', { ...pam, minPoints: 101 }, ['minPoints']],
    ['membership of the association', { ...pam, kind: 'certification', ref: 'pasha' }, ['ref']],
    ['an evidence level on what is not a must', { ...pam, weight: 'should', askedEvidence: 'documented' }, ['askedEvidence']],
    ['an endless note', { ...pam, note: 'x'.repeat(501) }, ['note']],
  ])('refuses %s and names the field', (_what, criterion, path) => {
    expect(CriterionDraft.safeParse(criterion).error?.issues[0]?.path).toEqual(path)
  })

  test('refuses an unknown member by its name', () => {
    expect(CriterionDraft.safeParse({ ...pam, budget: 5 }).error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: ['budget'] })
  })

  test('has a schema for every kind that forms offer', () => {
    const asked = {
      capability: { ref: 'iam-pam' },
      deployment: { ref: 'saas' },
      certification: { ref: 'iso27001' },
      standard: { ref: 'iso-8583' },
      residency: { ref: 'PK:Karachi' },
      scale: { ref: 'endpoints', bound: 900 },
      'support-hours': { ref: 'always' },
      'support-city': { ref: 'Karachi' },
      components: { ref: 'sbom' },
    }
    for (const kind of criterionKinds) expect(CriterionDraft.safeParse({ kind, ...asked[kind], weight: 'could', minPoints: 50 }).success).toBe(true)
  })

  test.each(['replaces', 'timeline'])('is never written for %s: it is derived, and so no must', (kind) => {
    expect(CriterionDraft.safeParse({ kind, ref: idOf(1), weight: 'must' }).success).toBe(false)
  })
})

describe('a list of criteria', () => {
  test('that asks different, current things has no fault', () => {
    expect(faultsOf(pam, { ...pam, ref: 'card-acq' }, { kind: 'certification', ref: 'pci', weight: 'must' })).toEqual([])
  })

  test.each([
    ['the same twice', [pam, { ...pam, weight: 'could' }], [{ index: 1, fault: 'twice' }]],
    ['the same under its old name', [pam, { ...pam, ref: 'iam-vault' }], [{ index: 1, fault: 'twice' }]],
    [
      'a city in other capitals',
      [pam, { kind: 'support-city', ref: 'Karachi', weight: 'could' }, { kind: 'support-city', ref: 'KARACHI', weight: 'could' }],
      [{ index: 2, fault: 'twice' }],
    ],
    [
      'one measure with two bounds',
      [pam, { kind: 'scale', ref: 'endpoints', bound: 5, weight: 'could' }, { kind: 'scale', ref: 'endpoints', bound: 9, weight: 'could' }],
      [{ index: 2, fault: 'twice' }],
    ],
    [
      'data that cannot stay in both places',
      [
        pam,
        { kind: 'residency', ref: 'PK', weight: 'could' },
        { kind: 'residency', ref: 'PK:Karachi', weight: 'could' },
        { kind: 'residency', ref: 'AE', weight: 'could' },
      ],
      [{ index: 3, fault: 'places-apart' }],
    ],
    ['what the taxonomy lacks', [{ ...pam, ref: 'iam-nothing' }], [{ index: 0, fault: 'unknown-capability' }]],
    ['what is retired', [{ ...pam, ref: 'card-old' }], [{ index: 0, fault: 'retired-capability' }]],
    ['a must on what only scores', [{ kind: 'certification', ref: 'iso9001', weight: 'must' }], [{ index: 0, fault: 'never-a-must' }]],
    ['a card standard as a must without cards', [pam, { kind: 'certification', ref: 'pci', weight: 'must' }], [{ index: 1, fault: 'never-a-must' }]],
  ])('names %s', (_what, criteria, faults) => {
    expect(faultsOf(...criteria)).toEqual(faults)
  })

  test('may let the same attestation score where it cannot be a must', () => {
    expect(faultsOf({ kind: 'certification', ref: 'iso9001', weight: 'should' })).toEqual([])
  })
})
