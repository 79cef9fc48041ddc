import { describe, expect, test } from 'vitest'
import { contentFaults, emptyTechnical, envelopeOf, SingleEnvelope } from '#app/domain/proposals/content.ts'
import { ProposalDraftForm } from '#app/domain/proposals/form.ts'
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

describe('a draft as its form sends it', () => {
  const row = { criterionId: first, note: '' }

  test('leaves out criteria without an answer, and takes no offering for one to be built', () => {
    const { revision, content } = ProposalDraftForm.parse({ revision: 3, answers: [row, { criterionId: second, answer: 'partly', note: ' with limits ' }] })
    expect(revision).toBe(3)
    expect(content).toEqual({ ...emptyTechnical, answers: [{ criterionId: second, answer: 'partly', note: 'with limits', evidence: [] }] })
  })

  test('refuses a note without its answer, which would be lost', () => {
    const read = ProposalDraftForm.safeParse({ revision: 1, answers: [{ ...row, note: 'Records every session' }] })
    expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['answers.0.answer', 'proposals.form.noteAlone']])
  })
})
