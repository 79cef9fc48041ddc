import { statSync, utimesSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { FileTooLarge } from '#app/domain/files/store.ts'
import { contents, inPieces, makeFiles } from '#test/fixtures/make-files.ts'

const read = async (stream: ReadableStream<Uint8Array> | undefined) => stream && Buffer.from(await new Response(stream).arrayBuffer())

test('what arrived is kept under a random key that only its owner reads, with digest and size', async () => {
  const { store, listStored } = makeFiles()
  const incoming = await store.receive(inPieces(contents.pdf), { maxBytes: 1000 })
  expect(incoming).toMatchObject({ sizeBytes: contents.pdf.length, sha256: createHash('sha256').update(contents.pdf).digest('hex') })
  expect(await store.read(incoming.key)).toBeUndefined()
  await incoming.keep()
  await incoming.discard()
  expect(await read(await store.read(incoming.key))).toEqual(contents.pdf)
  expect(listStored().map((name) => name.slice(-51))).toEqual([`${incoming.key.slice(0, 2)}/${incoming.key}`])
  expect(statSync(listStored()[0]!).mode & 0o777).toBe(0o600)
  await store.remove(incoming.key)
  await store.remove(incoming.key)
  expect(listStored()).toEqual([])
})

test('nothing stays of a file that is too large or breaks off', async () => {
  const { store, listStored } = makeFiles()
  let given = 0
  async function* endless() {
    for (;;) yield Buffer.alloc(100, (given += 1))
  }
  await expect(store.receive(endless(), { maxBytes: 1000 })).rejects.toThrow(FileTooLarge)
  expect(given).toBe(11)
  async function* broken() {
    yield Buffer.alloc(100)
    throw new Error('broke off')
  }
  await expect(store.receive(broken(), { maxBytes: 1000 })).rejects.toThrow('broke off')
  expect(listStored()).toEqual([])
})

test('a key that is none leads nowhere', async () => {
  const { store } = makeFiles()
  await expect(store.read('../keys.env')).rejects.toThrow(RangeError)
  expect(await store.read('0'.repeat(48))).toBeUndefined()
})

test('what a process left arriving is swept away a day later', async () => {
  const { store, listStored } = makeFiles()
  await store.receive(inPieces(contents.pdf), { maxBytes: 1000 })
  const noon = new Date('2027-03-01T12:00:00Z')
  utimesSync(listStored()[0]!, noon, noon)
  expect(await store.sweepIncoming(noon)).toBe(0)
  expect(await store.sweepIncoming(new Date(noon.getTime() + 1))).toBe(1)
  expect(listStored()).toEqual([])
})
