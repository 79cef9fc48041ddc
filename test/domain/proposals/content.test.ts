import { describe, expect, test } from 'vitest'
import { contentFaults, contentGaps, emptyTechnical, envelopeOf, SingleEnvelope } from '#app/domain/proposals/content.ts'
import { draftValuesOf, ProposalDraftForm } from '#app/domain/proposals/technical-form.ts'
import { newId } from '#app/domain/identifiers.ts'
import { makePrice, makeTechnical } from '#test/fixtures/make-proposal.ts'

const [first, second] = [newId(), newId()]

describe('a technical draft', () => {
  test('is complete when every criterion is answered and delivery is planned', () => {
    expect(contentFaults(makeTechnical([first, second]), [first, second])).toEqual([])
  })

  test('names each criterion without an answer, and a plan that is missing', () => {
    expect(contentFaults(makeTechnical([second], { delivery: '' }), [first, second])).toEqual([
      { field: 'answers', criterionId: first, fault: 'missing' },
      { field: 'plan', part: 'delivery', fault: 'missing' },
    ])
  })
})

test('what a reader would miss is told apart from what has to be there: empty parts, and evidence that a must asks for', () => {
  const asking = [
    { id: first, weight: 'must', askedEvidence: 'documented' },
    { id: second, weight: 'must', askedEvidence: 'claimed' },
  ]
  const gaps = contentGaps({ ...makeTechnical([first, second]), team: 'Two engineers' }, asking)
  expect(gaps).toEqual([
    { field: 'evidence', criterionId: first },
    ...['dataExport', 'parallelRun', 'cutOver', 'exit'].map((part) => ({ field: 'plan', part })),
    { field: 'references' },
  ])
  const [answer, other] = makeTechnical([first, second]).answers
  const proven = { ...answer!, evidence: [{ kind: 'attestation' as const, id: newId() }] }
  expect(contentGaps({ ...makeTechnical([]), answers: [proven, other!] }, asking)[0]).toEqual({ field: 'plan', part: 'dataExport' })
  expect(contentGaps({ ...makeTechnical([]), answers: [{ ...answer!, answer: 'no' }] }, asking)[0]).toEqual({ field: 'plan', part: 'dataExport' })
})

describe('an envelope', () => {
  const put = { proposalId: newId(), requirementVersionId: newId(), technical: makeTechnical([first]), price: makePrice('500') }

  test('binds its content to the proposal and to the version of the requirement', () => {
    const envelope = envelopeOf('single', put)
    expect(SingleEnvelope.parse(envelope)).toEqual(envelope)
    expect(envelope).toMatchObject({ document: 'mutabadil.proposal', proposal: put.proposalId, requirementVersion: put.requirementVersionId })
  })

  test('holds nothing that its schema does not name', () => {
    expect(SingleEnvelope.safeParse({ ...envelopeOf('single', put), note: 'call me' }).success).toBe(false)
  })
})

const { attachments: _files, ...nothingWritten } = emptyTechnical

describe('a draft as its form sends it', () => {
  const row = { criterionId: first, note: '' }
  const attestation = newId()

  test('leaves out criteria without an answer, and takes no offering for one to be built', () => {
    const { revision, content } = ProposalDraftForm.parse({ revision: 3, answers: [row, { criterionId: second, answer: 'partly', note: ' with limits ' }] })
    expect(revision).toBe(3)
    expect(content).toEqual({ ...nothingWritten, answers: [{ criterionId: second, answer: 'partly', note: 'with limits', evidence: [] }] })
  })

  test('comes back as it was written: every part, members and evidence', () => {
    const written = {
      ...makeTechnical([first, second]),
      offeringVersionIds: [newId(), newId()],
      plan: { delivery: 'a', dataExport: 'b', parallelRun: 'c', cutOver: 'd', exit: 'e' },
      team: 'Two engineers',
      references: 'A bank since 2021',
      members: [{ name: 'Another house', part: 'Training' }],
    }
    written.answers[0]!.evidence.push({ kind: 'attestation', id: attestation })
    const { attachments: _none, ...content } = written
    const values = draftValuesOf(written, [first, second])
    expect(values.answers[0]).toMatchObject({ evidence: [`attestation:${attestation}`] })
    expect(ProposalDraftForm.parse({ revision: 1, ...values })).toEqual({ revision: 1, content })
  })

  test.each([
    [
      'a note without its answer, which would be lost',
      { answers: [{ ...row, note: 'Records every session' }] },
      'answers.0.answer',
      'proposals.form.noteAlone',
    ],
    ['evidence without its answer', { answers: [{ ...row, evidence: [`attestation:${attestation}`] }] }, 'answers.0.answer', 'proposals.form.noteAlone'],
    ['a part of a house without a name', { members: [{ name: ' ', part: 'Training' }] }, 'members.0.name', 'proposals.form.memberName'],
    ['a text that is too long', { plan: { exit: 'x'.repeat(10_001) } }, 'plan.exit', 'proposals.form.tooLong'],
    [
      'more offerings than a proposal can hold',
      { offeringVersionIds: Array.from({ length: 11 }, () => newId()) },
      'offeringVersionIds',
      'proposals.form.tooManyOfferings',
    ],
  ])('refuses %s', (_what, typed, at, message) => {
    const read = ProposalDraftForm.safeParse({ revision: 1, ...typed })
    expect(read.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[at, message]])
  })

  test('drops a row of a joint venture in which nothing was written', () => {
    expect(ProposalDraftForm.parse({ revision: 1, members: [{ name: '', part: '' }] }).content.members).toEqual([])
  })
})
