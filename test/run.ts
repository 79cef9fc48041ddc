import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** `npm test`: the quick gate, then every test; the last line counts both. Arguments go to vitest, and then the gate is left out. */
const args = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'mutabadil-report-'))
const report = path.join(folder, 'report.json')

const gateFailed = args.length === 0 && run('npm', ['run', '--silent', 'check']) !== 0
if (gateFailed) process.stdout.write('\nnpm run check failed; the tests run all the same\n')
const vitest = path.resolve('node_modules/vitest/vitest.mjs')
const code = run(process.execPath, [
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

// A run that ends badly without a failed test (a file that does not load, an error after the last test) is a failure too.
const allFailed = failed + (gateFailed ? 1 : 0) + (code !== 0 && failed === 0 ? 1 : 0)
process.stdout.write(`${passed} passed, ${allFailed} failed\n`)
process.exitCode = allFailed > 0 ? 1 : 0

function run(program: string, programArgs: string[]): number {
  return spawnSync(program, programArgs, { stdio: 'inherit' }).status ?? 1
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
