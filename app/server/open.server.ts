import { openDatabase, type Db } from '#db/client.server.ts'
import { connectOnce } from '#db/probe.server.ts'
import { openEmbedded, type EmbeddedPostgres } from '#db/embedded.server.ts'
import { readEnvironment } from './environment.ts'
import { completeKeys, type CompleteSettings } from './generated-keys.server.ts'
import { parseSettings, SettingsProblem } from './settings.ts'

export type Opened = {
  settings: CompleteSettings
  /** As the application role, or as the migration role where that was asked for. */
  db: Db
  /** Where the application role signs in; the job queue opens its own connections with it. */
  appUrl: string
  /** Where the migration role signs in; the same as `appUrl` when only one address was given. */
  migrateUrl: string
  embedded: EmbeddedPostgres | undefined
  /** Closes the pool and gives up the embedded database, which stops when nobody else uses it. */
  close(): Promise<void>
}

/** What a program that is part of the product begins with: settings, keys and the database, embedded or not. `say` gets notes, one line each. */
export async function open(options: { applicationName: string; as?: 'app' | 'migrate'; say: (line: string) => void }): Promise<Opened> {
  const settings = completeKeys(parseSettings(readEnvironment(process.env).values))
  const embedded = settings.databaseUrl === undefined ? await openEmbedded({ dataDir: settings.dataDir, say: options.say }) : undefined
  const appUrl = embedded?.url ?? settings.databaseUrl!
  const migrateUrl = embedded?.migrateUrl ?? settings.databaseMigrateUrl ?? appUrl
  if (migrateUrl === appUrl) options.say('DATABASE_MIGRATE_URL is not set: the audit table is protected by triggers only')
  if (!embedded) await requireAnswer('DATABASE_URL', appUrl)
  if (settings.databaseMigrateUrl !== undefined && options.as === 'migrate') await requireAnswer('DATABASE_MIGRATE_URL', migrateUrl)
  const db = openDatabase(options.as === 'migrate' ? migrateUrl : appUrl, { applicationName: options.applicationName })
  return {
    settings,
    db,
    appUrl,
    migrateUrl,
    embedded,
    async close() {
      await db.destroy()
      await embedded?.close()
    },
  }
}

/** An address that leads nowhere is a setting that is wrong: better said in one line now than by every query later. */
async function requireAnswer(name: string, url: string): Promise<void> {
  try {
    await connectOnce(url)
  } catch (error) {
    // A refusal over both IPv4 and IPv6 comes as one error without a message.
    const { message, code } = error as NodeJS.ErrnoException
    throw new SettingsProblem(`${name} does not answer: ${(message || code) ?? 'no reason given'}`)
  }
}

/** A note for the person at the terminal; on standard error, so that what a command answers stays alone on standard output. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
