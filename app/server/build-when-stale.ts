import { spawn } from 'node:child_process'
import { globSync, statSync } from 'node:fs'

const sources = ['app/**/*', 'db/**/*', 'search/**/*', 'public/**/*', 'package-lock.json']
const product = 'build/server/index.js'

/** Builds when there is no build, or when a source is newer than it. Throws when the build fails; its own words are then on standard error. */
export async function buildWhenStale(say: (line: string) => void): Promise<void> {
  const built = statSync(product, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (globSync(sources).every((file) => statSync(file).mtimeMs <= built)) return
  say('Building')
  const npm = process.env.npm_execpath
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  const child = spawn(program, [...first, 'run', '--silent', 'build'], {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new Error('npm run build failed')
}
