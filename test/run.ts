import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** `npm test`: the quick gate and every test, side by side; the last line counts both. Arguments go to vitest, and then the gate is left out. */
const args = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'mutabadil-report-'))
const report = path.join(folder, 'report.json')

const gate = args.length === 0 ? runQuietly('npm', ['run', '--silent', 'check']) : undefined
const vitest = path.resolve('node_modules/vitest/vitest.mjs')
const code = await run(process.execPath, [
  vitest,
  'run',
  '--config',
  'test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...args,
])
const { passed, failed } = count(report)
rmSync(folder, { recursive: true, force: true })
const checked = await gate
const gateFailed = checked !== undefined && checked.code !== 0
if (gateFailed) process.stdout.write(`\n${checked.said}npm run check failed\n`)

// A run that ends badly without a failed test (a file that does not load, an error after the last test) is a failure too.
const allFailed = failed + (gateFailed ? 1 : 0) + (code !== 0 && failed === 0 ? 1 : 0)
process.stdout.write(`${passed} passed, ${allFailed} failed\n`)
process.exitCode = allFailed > 0 ? 1 : 0

async function run(program: string, programArgs: string[]): Promise<number> {
  const child = spawn(program, programArgs, { stdio: 'inherit' })
  const [code] = (await once(child, 'close')) as [number | null]
  return code ?? 1
}

/** Keeps what the program says until it has ended, so that it does not fall between the lines of another. */
async function runQuietly(program: string, programArgs: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(program, programArgs, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code: code ?? 1, said }
}

function count(file: string): { passed: number; failed: number } {
  if (!existsSync(file)) return { passed: 0, failed: 0 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    testResults: { status: string; assertionResults: unknown[] }[]
  }
  const notLoaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length
  return { passed: numPassedTests, failed: numFailedTests + notLoaded }
}
