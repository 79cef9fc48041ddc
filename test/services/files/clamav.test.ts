import { randomBytes } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { ScannerAway } from '#app/domain/files/scanner.ts'
import { makeClamav } from '#app/services/clamav.server.ts'
import { startClamd } from '#test/fixtures/make-clamd.ts'
import { inPieces } from '#test/fixtures/make-files.ts'

test('the scanner gets the whole file, and its verdict comes back', async () => {
  const { url, received } = await startClamd()
  const content = randomBytes(300_000)
  expect(await makeClamav(url).scan(inPieces(content, 65_536))).toEqual({ clean: true })
  expect(received[0]?.equals(content)).toBe(true)
  expect(await makeClamav(url).scan(inPieces(Buffer.from('an EICAR file')))).toEqual({ clean: false, finding: 'Eicar-Test-Signature' })
})

test('a daemon that hangs up in the middle, says an error, or says nothing in time gives no verdict', async () => {
  const limit = { answer: 'INSTREAM size limit exceeded. ERROR', hangUpAfterBytes: 1000 }
  for (const options of [limit, { answer: '' }, { answer: 'stream: OK and more' }, { answer: null }]) {
    const { url } = await startClamd(options)
    await expect(makeClamav(url, { timeoutMs: 200 }).scan(inPieces(Buffer.alloc(5_000_000), 65_536)), JSON.stringify(options)).rejects.toThrow(ScannerAway)
  }
})

test('no daemon at all gives no verdict', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  await expect(makeClamav(`tcp://127.0.0.1:${port}`).scan(inPieces(Buffer.from('x')))).rejects.toThrow(ScannerAway)
})
