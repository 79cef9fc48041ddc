import { describe, expect, test } from 'vitest'
import { markets } from '#app/domain/market.ts'
import { formValueOf, requirementForm } from '#app/domain/requirements/form.ts'
import { findMarks, type KnownName } from '#app/domain/requirements/marks.ts'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { rehearsalProfiles, shippedProfiles } from '#app/domain/requirements/profiles/all.ts'
import { bankRfp } from '#app/domain/requirements/profiles/bank-rfp.ts'
import { ppraTwoEnvelope } from '#app/domain/requirements/profiles/ppra.ts'
import { ReusableDraft, reusableOf, underProfile } from '#app/domain/requirements/reusable.ts'
import { changedFields, choiceFaults, firstChoices } from '#app/domain/requirements/schema.ts'
import { newId } from '#app/domain/identifiers.ts'
import { makeRequirementDraft } from '#test/fixtures/make-requirement.ts'

type Choices = Parameters<typeof choiceFaults>[0]

describe('what a procedure leaves to its author', () => {
  const open: Choices = { participation: 'open', ranking: 'quality-and-cost', named: true, tieRule: 'lower-price' }

  test.each<[what: string, chosen: Partial<Choices>, profile: ProcedureProfile, field: string | undefined, rule?: string]>([
    ['invited houses under a policy of one’s own', { participation: 'invited' }, bankRfp, undefined],
    ['invited houses under the public rules', { participation: 'invited' }, ppraTwoEnvelope, 'participation', 'rules 20 and 21'],
    ['no name under a policy of one’s own', { named: false }, bankRfp, undefined],
    ['no name under the public rules', { named: false }, ppraTwoEnvelope, 'named', 'rule 12'],
    ['a ranking that it does not have', { ranking: 'lowest-price', tieRule: 'lot' }, { ...bankRfp, rankings: ['quality-and-cost'] }, 'ranking', 'bank-rfp'],
    ['a ranking that it has', { ranking: 'lowest-price', tieRule: 'lot' }, bankRfp, undefined],
    ['a tie in the price, decided by the price', { ranking: 'lowest-price' }, bankRfp, 'tieRule'],
  ])('%s', (_what, chosen, profile, field, rule) => {
    const faults = choiceFaults({ ...open, ...chosen }, profile)
    expect(faults.map((fault) => fault.field)).toEqual(field === undefined ? [] : [field])
    if (rule) expect(faults[0]).toMatchObject({ fault: 'not-allowed', rule: expect.stringContaining(rule) })
  })

  test.each([...shippedProfiles, ...rehearsalProfiles].map((profile) => [profile.code, profile] as const))(
    'a draft under %s begins with what it allows',
    (_code, profile) => expect(choiceFaults(firstChoices(profile), profile)).toEqual([]),
  )

  test('a draft of another procedure is brought under one, and keeps what that one allows', () => {
    const draft = makeRequirementDraft({ participation: 'invited', named: false, ranking: 'lowest-price', tieRule: 'lot' })
    expect(underProfile(draft, ppraTwoEnvelope)).toMatchObject({ participation: 'open', named: true, ranking: 'lowest-price', tieRule: 'lot' })
    expect(underProfile(draft, bankRfp)).toEqual(draft)
  })
})

describe('the form of a requirement', () => {
  const terms = {
    participation: 'invited',
    fewInvitedReason: 'Two alone run on this mainframe.',
    currency: 'USD',
    supportYears: 5,
    ranking: 'lowest-price',
  } as const

  test('gives back every term as it was stored, in a form that reads as the same draft', () => {
    const draft = makeRequirementDraft({ ...terms, tieRule: 'higher-technical', budgetMaxMinor: 5_050n })
    const read = requirementForm(markets.pk).parse({ ...formValueOf(draft, markets.pk), revision: 1 })
    expect(changedFields(draft, read.draft)).toEqual([])
  })

  test.each([
    ['a currency that the market does not take', { currency: 'EUR' }],
    ['more years of support than anybody prices', { supportYears: 6 }],
    ['half a year of support', { supportYears: 0.5 }],
    ['a participation of its own', { participation: 'friends' }],
    ['a tie rule of its own', { tieRule: 'elders' }],
    ['an intent of its own', { intent: 'publish' }],
  ])('refuses %s', (_what, fields) => {
    const value = { ...formValueOf(makeRequirementDraft(), markets.pk), revision: 1, ...fields }
    expect(requirementForm(markets.pk).safeParse(value).success).toBe(false)
  })
})

describe('a name in the text', () => {
  const names: KnownName[] = [
    { name: 'Vaultrane', of: 'product', instead: 'Privileged access' },
    { name: 'Vaultrane PAM', of: 'replaced', instead: 'Privileged access' },
    { name: 'Northgate Holdings', of: 'maker', instead: '' },
    { name: 'C++ Guard (pro)', of: 'product', instead: '' },
    { name: 'نگہبان', of: 'product', instead: '' },
    { name: 'XY', of: 'product', instead: '' },
  ]
  const marked = (title: string, narrative = '', note = '') =>
    findMarks(makeRequirementDraft({ title, narrative, criteria: [{ kind: 'capability', ref: 'iam-pam', weight: 'must', note }] }), names).map(
      ({ field, written, of }) => `${field} ${of} ${written}`,
    )

  test.each([
    ['the longer name where one stands in another', 'In place of Vaultrane PAM', ['title replaced Vaultrane PAM']],
    ['whatever its case and its spaces', 'In place of VAULTRANE  pam', ['title replaced VAULTRANE  pam']],
    ['of a maker', 'As Northgate Holdings did', ['title maker Northgate Holdings']],
    ['with signs that a pattern would read', 'As C++ Guard (pro) does', ['title product C++ Guard (pro)']],
    ['in Urdu, and not as a part of another word', 'نگہبان کی جگہ، نگہبانی کے لیے', ['title product نگہبان']],
    ['not as a part of another word', 'Vaultranes are not meant', []],
    ['not where it is too short to mean anything', 'XY is a name of two letters', []],
  ])('is found %s', (_what, title, expected) => expect(marked(title)).toEqual(expected))

  test('is found once in each text that everybody reads', () => {
    expect(marked('Vaultrane', 'Vaultrane and Vaultrane', 'like Vaultrane')).toEqual([
      'title product Vaultrane',
      'narrative product Vaultrane',
      'criteria[0].note product Vaultrane',
    ])
  })
})

describe('what a requirement is started from', () => {
  test('holds no secret, no date, no reason of its day and no key of a criterion', () => {
    const secret = {
      replaces: [newId()],
      budgetMaxMinor: 900n,
      closingWish: new Date(),
      liveBy: '2027-09-01',
      fewInvitedReason: 'One alone',
      narrowReason: 'One',
    }
    const draft = makeRequirementDraft(secret)
    const reusable = reusableOf({ ...draft, criteria: draft.criteria.map((criterion) => ({ ...criterion, id: newId() })) })
    expect(Object.keys(reusable).filter((member) => member in secret)).toEqual([])
    expect(JSON.stringify(reusable)).not.toMatch(/"id"|One/)
    expect(ReusableDraft.parse({ ...reusable, ...secret })).toEqual(reusable)
  })
})
