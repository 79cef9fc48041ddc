import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { chainStart, entryBody, entryHash, findBreak, type ChainEntry } from '#app/domain/sealing/chain.ts'

const requirementId = '0192a1b2-0000-7000-8000-000000000001'

async function makeChain(length: number): Promise<ChainEntry[]> {
  const entries: ChainEntry[] = []
  let previous: Uint8Array = chainStart
  for (let position = 1; position <= length; position++) {
    const happenedAt = new Date(Date.UTC(2026, 10, 24, 9, position))
    const body = canonicalBytes(entryBody({ requirementId, position, kind: 'submitted', happenedAt, data: { commitment: String(position) } }))
    const hash = await entryHash(previous, body)
    entries.push({ requirementId, position, previous, hash, kind: 'submitted', body, happenedAt })
    previous = hash
  }
  return entries
}

const flip = (bytes: Uint8Array) => bytes.map((byte, index) => (index === 9 ? byte ^ 1 : byte))

test('a whole chain has no break, and neither has an empty one', async () => {
  expect(await findBreak(await makeChain(5))).toBeUndefined()
  expect(await findBreak([])).toBeUndefined()
})

test('the hash of an entry is what sha256sum says of the previous hash and the body', async () => {
  const [first, second] = await makeChain(2)
  expect(Buffer.from(second!.hash).toString('hex')).toBe(createHash('sha256').update(first!.hash).update(second!.body).digest('hex'))
})

describe('the first break is named', () => {
  test.each<[what: string, change: (entry: ChainEntry) => Partial<ChainEntry>]>([
    ['hash is not', (entry) => ({ body: flip(entry.body) })],
    ['hash is not', (entry) => ({ hash: flip(entry.hash) })],
    ['previous is not', (entry) => ({ previous: flip(entry.previous) })],
    ['requirement_id', () => ({ requirementId: '0192a1b2-0000-7000-8000-000000000002' })],
    ['kind', () => ({ kind: 'withdrawn' })],
    ['happened_at', () => ({ happenedAt: new Date(0) })],
    ['missing', () => ({ position: 4 })],
  ])('%s', async (what, change) => {
    const chain = await makeChain(5)
    chain[2] = { ...chain[2]!, ...change(chain[2]!) }
    const found = await findBreak(chain)
    expect(found?.position).toBe(3)
    expect(found?.what).toContain(what)
  })

  test('an entry left out', async () => {
    const chain = await makeChain(5)
    expect((await findBreak(chain.toSpliced(1, 1)))?.position).toBe(2)
  })

  test('two entries changed places', async () => {
    const [first, second, third] = await makeChain(3)
    expect((await findBreak([first!, third!, second!]))?.position).toBe(2)
  })

  test('a body that is rewritten with its hash breaks the next entry', async () => {
    const chain = await makeChain(3)
    const body = canonicalBytes(entryBody({ ...chain[1]!, data: { commitment: 'another' } }))
    chain[1] = { ...chain[1]!, body, hash: await entryHash(chain[0]!.hash, body) }
    expect(await findBreak(chain)).toMatchObject({ position: 3 })
  })
})
