import { beforeEach, describe, expect } from 'vitest'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import { readVersion } from '#app/domain/offerings/version.server.ts'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { seedTaxonomy, taxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { makeAct, makeHouseOwner, makeMember, testDay } from '#test/fixtures/make-members.ts'
import { makeDraft, makeDraftedOffering, makeListedOffering, makeSubmittedOffering } from '#test/fixtures/make-offering.ts'

beforeEach<{ trx: Trx }>(async ({ trx }) => seedTaxonomy(trx))

const leaves = taxonomy.flatMap((group) => group.leaves.map((leaf) => leaf.code))
const claiming = (count: number) => leaves.slice(0, count).map((ref) => ({ ref, stated: 'yes' as const, sentence: 'It does.' }))

describe('a draft', () => {
  test('keeps what was typed', async ({ trx, queue }) => {
    const { productId } = await makeListedEntry(trx, queue)
    const typed = {
      replaces: [{ productId, migrationNote: 'Both run side by side for a month.' }],
      components: [
        { name: 'OpenLDAP', maker: '', productId: null },
        { name: 'Zentrova Endpoint', maker: 'Zentrova Systems', productId },
      ],
    }
    const { id } = await makeDraftedOffering(trx, queue, { draft: typed })
    const { workingVersionId } = await trx.selectFrom('offering').where('id', '=', id).select('workingVersionId').executeTakeFirstOrThrow()
    expect(await readVersion(trx, workingVersionId!)).toEqual(makeDraft(typed))
  })

  test('that somebody else saved in between is refused and told what changed and how it reads now', async ({ trx, queue }) => {
    const { id, owner, revision } = await makeDraftedOffering(trx, queue)
    const colleague = await makeMember(trx, { id: owner.organisation.id, kind: 'house' }, ['bidder'])
    await draftOffering(makeAct(trx, queue, colleague), { at: { id, revision }, draft: makeDraft({ summary: 'Written by a colleague.' }) })
    const stale = await draftOffering(makeAct(trx, queue, owner), { at: { id, revision }, draft: makeDraft() })
    expect(stale).toMatchObject({
      ok: false,
      refusal: { reason: 'stale', revision: 2, changed: ['summary'], stored: { summary: 'Written by a colleague.' } },
    })
  })

  test('of another house is not found', async ({ trx, queue }) => {
    const { id, revision } = await makeDraftedOffering(trx, queue)
    const stranger = await makeHouseOwner(trx)
    expect(await draftOffering(makeAct(trx, queue, stranger), { at: { id, revision }, draft: makeDraft() })).toEqual({
      ok: false,
      refusal: { reason: 'not_found' },
    })
  })

  test('is written by owners and bidders, not by finance', async ({ trx, queue }) => {
    const { owner } = await makeDraftedOffering(trx, queue)
    const finance = await makeMember(trx, { id: owner.organisation.id, kind: 'house' }, ['finance'])
    expect(await draftOffering(makeAct(trx, queue, finance), { draft: makeDraft() })).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
  })

  test('that was submitted is not edited', async ({ trx, queue }) => {
    const { id, owner } = await makeSubmittedOffering(trx, queue)
    const edit = { at: { id, revision: 2 }, draft: makeDraft({ summary: 'Other words.' }) }
    expect(await draftOffering(makeAct(trx, queue, owner), edit)).toMatchObject({ refusal: { reason: 'not_a_draft' } })
  })

  test('of a listed offering is a new version, and the listed one stays', async ({ trx, queue }) => {
    const { id, owner } = await makeListedOffering(trx, queue)
    const before = await trx.selectFrom('offering').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
    await draftOffering(makeAct(trx, queue, owner), { at: { id, revision: before.revision }, draft: makeDraft({ summary: 'Next edition.' }) })
    const after = await trx.selectFrom('offering').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
    expect(after).toMatchObject({ state: 'listed', listedVersionId: before.listedVersionId })
    expect(await readVersion(trx, after.workingVersionId!)).toMatchObject({ summary: 'Next edition.' })
  })
})

describe('the limit of claimed capabilities', () => {
  test('lets 15 pass and refuses the 16th', async ({ trx, queue }) => {
    const act = makeAct(trx, queue, await makeHouseOwner(trx))
    expect(await draftOffering(act, { draft: makeDraft({ capabilities: claiming(15) }) })).toMatchObject({ ok: true })
    expect(await draftOffering(act, { draft: makeDraft({ capabilities: claiming(16) }) })).toEqual({
      ok: false,
      refusal: { reason: 'too_many_claimed', limit: 15, claimed: 16 },
    })
  })

  test('does not count what staff have seen evidence for', async ({ trx, queue }) => {
    const evidence = [{ kind: 'capability', ref: leaves[0]!, level: 'documented', method: 'Saw the manual' }] as const
    const { id, owner } = await makeListedOffering(trx, queue, { draft: { capabilities: claiming(15) }, evidence: [...evidence] })
    const { revision } = await trx.selectFrom('offering').where('id', '=', id).select('revision').executeTakeFirstOrThrow()
    const save = draftOffering(makeAct(trx, queue, owner), { at: { id, revision }, draft: makeDraft({ capabilities: claiming(16) }) })
    expect(await save).toMatchObject({ ok: true })
  })

  test('holds for an edit of what is listed, when it is saved and when it is signed after evidence has gone', async ({ trx, queue }) => {
    const evidence = [{ kind: 'capability', ref: leaves[0]!, level: 'documented', method: 'Saw the manual' }] as const
    const { id, owner } = await makeListedOffering(trx, queue, { draft: { capabilities: claiming(15) }, evidence: [...evidence] })
    const act = makeAct(trx, queue, owner)
    const read = () => trx.selectFrom('offering').where('id', '=', id).select(['revision', 'listedVersionId']).executeTakeFirstOrThrow()
    const listed = await read()
    const tooMany = (claimed: number) => ({ ok: false, refusal: { reason: 'too_many_claimed', limit: 15, claimed } })
    const edit = (count: number) => draftOffering(act, { at: { id, revision: listed.revision }, draft: makeDraft({ capabilities: claiming(count) }) })
    expect(await edit(17)).toEqual(tooMany(16))
    const { revision } = must(await edit(16))
    await trx.updateTable('statementEvidence').set({ withdrawnAt: testDay }).where('offeringId', '=', id).execute()
    expect(await submitOffering(act, { id, revision })).toEqual(tooMany(16))
    expect((await read()).listedVersionId).toBe(listed.listedVersionId)
  })
})
