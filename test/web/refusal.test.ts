import { expect, test } from 'vitest'
import { found } from '#app/web/found.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'

type Refusal = { reason: 'closed'; closesAt: Date; attempts: number; name: string } | { reason: 'stranger' }
const table: RefusalTable<Refusal['reason']> = {
  closed: { status: 409, message: 'errors.conflict.title' },
  stranger: { status: 404, message: 'errors.notFound.title' },
}

test('a refusal is answered with its status, its message and the details a message can name', () => {
  const refusal: Refusal = { reason: 'closed', closesAt: new Date(), attempts: 3, name: 'Rafiq' }
  const reply = answerRefusal<Refusal>(refusal, table)
  expect(reply.init?.status).toBe(409)
  expect(reply.data).toEqual({ refused: { reason: 'closed', message: 'errors.conflict.title', values: { reason: 'closed', attempts: 3, name: 'Rafiq' } } })
})

test('a stranger’s object and an address that never was look the same', () => {
  const caught = [() => answerRefusal<Refusal>({ reason: 'stranger' }, table), () => found(undefined), () => found(null)].map((act) => {
    try {
      return act()
    } catch (error) {
      return error
    }
  })
  expect(caught.map((thrown) => thrown instanceof Response && thrown.status)).toEqual([404, 404, 404])
  expect([found(0), found('')]).toEqual([0, ''])
})
