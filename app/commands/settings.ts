import { parseArgs } from 'node:util'
import { readEnvironment } from '#app/server/environment.ts'
import { keysFile } from '#app/server/generated-keys.server.ts'
import { listSettings, writeExample } from '#app/server/settings-list.ts'
import { parseSettings } from '#app/server/settings.ts'

/** `npm run settings`: every setting with its value, where that came from, its default and meaning. `--json`; `--example` prints what `.env.example` holds. */
const { values } = parseArgs({ options: { json: { type: 'boolean' }, example: { type: 'boolean' } } })
const environment = readEnvironment(process.env)

if (values.example) {
  process.stdout.write(writeExample())
} else if (values.json) {
  process.stdout.write(`${JSON.stringify(listSettings(environment), null, 2)}\n`)
} else {
  for (const { name, value, source, default: standard, meaning } of listSettings(environment)) {
    process.stdout.write(`${name} = ${value ?? '(not set)'}  [${source}]\n    ${meaning}.\n    Default: ${standard}\n`)
  }
}

if (!values.example) {
  const settings = parseSettings(environment.values)
  if (settings.databaseUrl === undefined && !values.json) process.stdout.write(`Generated keys: ${keysFile(settings.dataDir)}\n`)
}
