import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { SettingsProblem, type Settings } from './settings.ts'

/** Settings whose three keys are there. */
export type CompleteSettings = Settings & { sessionSecret: string; sealKey: string; signingKey: string }

const variables = { sessionSecret: 'SESSION_SECRET', sealKey: 'SEAL_KEY', signingKey: 'SIGNING_KEY' } as const

/**
 * Fills the keys that the environment does not give. With the embedded database they are made once, in `DATA_DIR/keys.env`, which only its owner reads;
 * with `DATABASE_URL` the settings have already insisted on them, since several machines must share them.
 */
export function completeKeys(settings: Settings): CompleteSettings {
  const missing = (Object.keys(variables) as (keyof typeof variables)[]).filter((name) => settings[name] === undefined)
  if (missing.length === 0) return settings as CompleteSettings
  const kept = readOrMakeKeys(settings.dataDir)
  return { ...settings, ...Object.fromEntries(missing.map((name) => [name, keyIn(kept, name, settings.dataDir)])) } as CompleteSettings
}

/** Where generated keys are kept. */
export function keysFile(dataDir: string): string {
  return path.join(dataDir, 'keys.env')
}

function keyIn(kept: NodeJS.Dict<string>, name: keyof typeof variables, dataDir: string): string {
  const value = kept[variables[name]]
  if (!value) throw new SettingsProblem(`${variables[name]} is missing in ${keysFile(dataDir)}`)
  return value
}

function readOrMakeKeys(dataDir: string): NodeJS.Dict<string> {
  const file = keysFile(dataDir)
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    const lines = Object.values(variables).map((variable) => `${variable}=k1:${randomBytes(32).toString('base64')}`)
    const text = `# Made at the first start. Without SEAL_KEY sealed proposals can never be opened: back this file up first.\n${lines.join('\n')}\n`
    try {
      // Exclusive: of two first starts at once, the second reads what the first wrote.
      writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return parseEnv(readFileSync(file, 'utf8'))
}
