import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listPacked, packFiles } from '#app/server/packed.ts'
import { staticFiles } from '#app/server/static.ts'
import { startHost } from '#test/fixtures/host.ts'

test('hashed files are kept for ever, others for an hour, missing assets are short, and hidden files stay hidden', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutabadil-static-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const script = 'export const text = 1\n'.repeat(200)
  mkdirSync(path.join(folder, 'assets'))
  mkdirSync(path.join(folder, '.vite'))
  writeFileSync(path.join(folder, 'assets/a-1234.js'), script)
  writeFileSync(path.join(folder, '.vite/manifest.json'), '{}')
  writeFileSync(path.join(folder, 'robots.txt'), 'User-agent: *\n')
  await packFiles(folder)
  const { url } = await startHost({ files: staticFiles(folder, await listPacked(folder)) })

  const packed = await fetch(`${url}/assets/a-1234.js`, { headers: { 'accept-encoding': 'br' } })
  expect(await packed.text()).toBe(script)
  expect(Object.fromEntries(packed.headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript') as string,
    vary: 'Accept-Encoding',
  })
  const bare = await fetch(`${url}/assets/a-1234.js`, { headers: { 'accept-encoding': 'identity' } })
  expect([await bare.text(), bare.headers.get('content-encoding')]).toEqual([script, null])
  expect((await fetch(`${url}/robots.txt`)).headers.get('cache-control')).toBe('public, max-age=3600')
  const missing = await fetch(`${url}/assets/gone.js`)
  expect([missing.status, await missing.text()]).toEqual([404, 'not found'])
  // A hidden file falls through to the pages, which answer for every unknown address.
  expect(await (await fetch(`${url}/.vite/manifest.json`)).json()).toHaveProperty('requestId')
})
