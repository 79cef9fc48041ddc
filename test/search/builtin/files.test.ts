import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { fill, makeFolder, makeOfferingDocument, openIndex, taxonomyDocuments, testMark } from '#test/fixtures/make-search.ts'

const first = makeOfferingDocument({ id: 'first-ledger', provides: ['core-gl'] })
const second = makeOfferingDocument({ id: 'second-ledger', provides: ['core-gl'] })
const liveFile = (folder: string) => path.join(folder, readFileSync(path.join(folder, 'search-current'), 'utf8').trim())

test('of two processes on one folder one writes, the other reads what it writes and takes over when it ends', async () => {
  const folder = makeFolder()
  const other = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.resolve('test/fixtures/index-holder.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void other.kill())
  const lines = other.stdout[Symbol.asyncIterator]()
  const next = async () => String((await lines.next()).value).trim()
  expect(await next()).toBe('filled')

  const search = openIndex(folder)
  expect(await search.claim()).toBe(false)
  await expect(search.upsert([second])).rejects.toThrow('another process writes')
  expect((await search.search({ text: 'ledger' })).total).toBe(1)
  other.stdin.write('upsert\n')
  expect(await next()).toBe('upserted')
  expect((await search.search({ text: 'ledger' })).total).toBe(2)
  other.stdin.write('rebuild\n')
  expect(await next()).toBe('rebuilt')
  expect((await search.search({ text: 'ledger' })).total).toBe(1)

  const ended = new Promise((resolve) => other.once('exit', resolve))
  other.kill('SIGKILL')
  await ended
  expect(await search.claim()).toBe(true)
  await search.upsert([second])
  expect((await search.search({ text: 'ledger' })).total).toBe(2)
})

test('an index that is missing, cut, overwritten or of another shape says so, and answers again once it is rebuilt', async () => {
  const spoilings: [string, (folder: string) => void][] = [
    ['missing', (folder) => rmSync(path.join(folder, 'search-current'))],
    ['cut', (folder) => truncateSync(liveFile(folder), 5000)],
    ['overwritten', (folder) => writeFileSync(liveFile(folder), 'no database at all, but long enough to be taken for one'.repeat(200))],
    ['of another shape', (folder) => reshape(liveFile(folder))],
    ['named wrongly', (folder) => writeFileSync(path.join(folder, 'search-current'), '../../etc/passwd')],
  ]
  for (const [what, spoil] of spoilings) {
    const folder = makeFolder()
    const before = openIndex(folder)
    await fill(before, [...taxonomyDocuments, first])
    await before.close()
    spoil(folder)
    const search = openIndex(folder)
    expect(await search.readMark(), what).toBeUndefined()
    await expect(search.search({ text: 'ledger' }), what).rejects.toMatchObject({ name: 'SearchAwayProblem' })
    expect((await search.health()).ready, what).toBe(false)
    await fill(search, [...taxonomyDocuments, first])
    expect((await search.search({ text: 'ledger' })).total, what).toBe(1)
    expect(await search.readMark(), what).toEqual(testMark)
  }
})

test('an index that breaks under its readers is noticed by their next query', async () => {
  const folder = makeFolder()
  const search = openIndex(folder)
  await fill(search, [...taxonomyDocuments, first])
  expect((await search.search({ text: 'ledger' })).total).toBe(1)
  rmSync(path.join(folder, 'search-current'))
  await expect(search.search({ text: 'ledger' })).rejects.toMatchObject({ name: 'SearchAwayProblem' })
  expect(await search.readMark()).toBeUndefined()
})

test('a rebuild takes the next generation and leaves neither old ones nor half-built ones behind', async () => {
  const folder = makeFolder()
  const search = openIndex(folder)
  for (let time = 0; time < 3; time += 1) await fill(search, [first])
  await search.search({ text: 'ledger' })
  await fill(search, [first])
  expect(readdirSync(folder).filter((name) => name.endsWith('.sqlite'))).toEqual(['search-4.sqlite'])
  expect((await search.health()).generation).toBe('4')
})

test('queries do not hold up the process: a timer runs while many are answered', async () => {
  const search = openIndex()
  await fill(search, [
    ...taxonomyDocuments,
    ...Array.from({ length: 300 }, (_, index) => makeOfferingDocument({ id: `ledger-${index}`, provides: ['core-gl', 'iam-pam'] })),
  ])
  let ticks = 0
  const timer = setInterval(() => (ticks += 1), 1)
  await Promise.all(Array.from({ length: 40 }, () => search.search({ text: 'ledger privileged access control of everything there is in the bank' })))
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(3)
})

function reshape(file: string): void {
  const db = new DatabaseSync(file)
  db.exec("update meta set value = '0' where name = 'shape'")
  db.close()
}
