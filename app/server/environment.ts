import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

export type Environment = {
  values: Record<string, string | undefined>
  /** Names whose value came from the `.env` file rather than from the process. */
  fromFile: ReadonlySet<string>
}

/** The process's environment over the `.env` file beside it, when there is one. Called by entry points only; it changes nothing. */
export function readEnvironment(processEnvironment: NodeJS.ProcessEnv, file = '.env'): Environment {
  const inFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  const fromFile = new Set(Object.keys(inFile).filter((name) => processEnvironment[name] === undefined))
  return { values: { ...inFile, ...processEnvironment }, fromFile }
}
