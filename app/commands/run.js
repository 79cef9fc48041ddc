// Plain JavaScript, because it has to run under any Node: one that is too old cannot read the TypeScript of everything else.
// Usage: node app/commands/run.js FILE [arguments]. FILE is imported with the arguments in process.argv from 2 on, as if it had been started itself.

import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const [, , file = '', ...args] = process.argv

if (major < 22 || (major === 22 && minor < 18)) {
  end(1, `Node ${process.versions.node} is too old: Mutabadil needs 22.18 or later. On Linux "npm install" brings its own; start through "npm run".`)
} else {
  silenceExperimentalNotes()
  // `npm run settings | head` closes the pipe when it has seen enough.
  process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  process.argv = [process.argv[0], path.resolve(file), ...args]
  import(pathToFileURL(path.resolve(file)).href).catch((error) => {
    // Problems that a person can mend come as one line; anything else is our fault, and its stack helps to find it.
    const mendable = error instanceof Error && error.name.endsWith('Problem')
    end(error?.name === 'UsageProblem' ? 2 : 1, mendable ? error.message : (error?.stack ?? String(error)))
  })
}

/** @param {number} code @param {string} line */
function end(code, line) {
  process.stderr.write(`${line}\n`)
  process.exitCode = code
}

/** `node:sqlite` and type stripping announce themselves as experimental in some releases; nobody at the terminal can act on that. */
function silenceExperimentalNotes() {
  const emit = process.emitWarning
  process.emitWarning = (warning, ...rest) => {
    const kind = typeof rest[0] === 'string' ? rest[0] : rest[0]?.type
    if (kind !== 'ExperimentalWarning') Reflect.apply(emit, process, [warning, ...rest])
  }
}
