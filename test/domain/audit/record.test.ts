import { createHash } from 'node:crypto'
import { describe, expect } from 'vitest'
import { recordChange, recordEvent } from '#app/domain/audit/record.server.ts'
import { canonicalText } from '#app/domain/canonical.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Trx } from '#db/client.server.ts'
import { test } from '#test/fixtures/database.ts'

const at = new Date('2026-11-24T09:00:00.123Z')
const personId = newId()
const organisationId = newId()
const by = { actor: { kind: 'person', personId, organisation: { id: organisationId, kind: 'house', roles: ['bidder'] } }, requestId: 'q-1' } as const

const findEvent = (trx: Trx, id: string) => trx.selectFrom('auditEvent').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const findDetail = (trx: Trx, id: string) => trx.selectFrom('auditDetail').selectAll().where('eventId', '=', id).executeTakeFirst()

describe('a recorded change', () => {
  test('says the same in its columns and in its bytes', async ({ trx }) => {
    const subject = { kind: 'proposal', id: newId() }
    const id = await recordChange(trx, by, { verb: 'proposal.submit', subject, at, from: 'draft', to: 'submitted', data: { version: 2 } })
    const event = await findEvent(trx, id)
    expect(event).toMatchObject({ happenedAt: at, actorKind: 'person', actorId: personId, organisationId, verb: 'proposal.submit', subjectId: subject.id })
    const body: unknown = JSON.parse(event.body.toString())
    expect(event.body.toString()).toBe(canonicalText(body))
    expect(body).toEqual({
      id,
      at: at.toISOString(),
      actor: { kind: 'person', id: personId },
      organisation: organisationId,
      verb: 'proposal.submit',
      subject,
      from: 'draft',
      to: 'submitted',
      data: { version: 2 },
      request: 'q-1',
      detailDigest: null,
    })
  })

  test('has its move in the history, with the reason, and its subject in the change log only when asked', async ({ trx }) => {
    const moved = { kind: 'offering', id: newId() }
    const touched = { kind: 'offering', id: newId() }
    await recordChange(trx, by, { verb: 'offering.return', subject: moved, at, from: 'in_review', to: 'draft', reason: 'No address', search: true })
    await recordChange(trx, by, { verb: 'offering.note', subject: touched, at })
    const history = await trx.selectFrom('stateHistory').selectAll().where('subjectId', 'in', [moved.id, touched.id]).execute()
    expect(history).toMatchObject([{ subjectId: moved.id, fromState: 'in_review', toState: 'draft', actorId: personId, happenedAt: at, reason: 'No address' }])
    const changes = await trx.selectFrom('searchChange').select(['kind', 'subjectId']).where('subjectId', 'in', [moved.id, touched.id]).execute()
    expect(changes).toEqual([{ kind: 'offering', subjectId: moved.id }])
  })

  test('keeps names and free text out of the chain, under a salted digest', async ({ trx }) => {
    const detail = { email: 'ayesha@example.pk' }
    const id = await recordChange(trx, by, { verb: 'person.invite', subject: { kind: 'person', id: newId() }, at, detail, reason: 'Ayesha joins' })
    const event = await findEvent(trx, id)
    const kept = (await findDetail(trx, id))!
    expect(event.body.toString()).not.toMatch(/ayesha/i)
    expect(kept.detail).toEqual({ email: 'ayesha@example.pk', reason: 'Ayesha joins' })
    const digest = createHash('sha256').update(kept.salt).update(canonicalText(kept.detail)).digest('hex')
    expect(JSON.parse(event.body.toString())).toMatchObject({ detailDigest: digest })
  })
})

test('a visitor can be the actor of a refusal', async ({ trx }) => {
  const id = await recordEvent(trx, { actor: { kind: 'visitor' } }, { verb: 'session.refuse', subject: { kind: 'person', id: null }, at })
  expect(await findEvent(trx, id)).toMatchObject({ actorKind: 'visitor', actorId: null, organisationId: null, subjectId: null })
})

test('no text that a stranger sends can keep an event out of the log', async ({ trx }) => {
  const detail = { email: 'a\u0000b', name: 'half \uD83D end', 'key\u0000': ['\uDE00'] }
  const id = await recordEvent(trx, { actor: { kind: 'visitor' } }, { verb: 'session.refuse', subject: { kind: 'person', id: null }, at, detail })
  expect((await findDetail(trx, id))?.detail).toEqual({ email: 'a\uFFFDb', name: 'half \uFFFD end', 'key\uFFFD': ['\uFFFD'] })
})
