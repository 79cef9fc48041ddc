import { z } from 'zod'

/** A setting that is wrong or missing. The message is the one line the start prints, and names the setting. */
export class SettingsProblem extends Error {
  override name = 'SettingsProblem'
}

const keyList = z
  .string()
  .regex(/^[A-Za-z0-9._-]+:[A-Za-z0-9+/]{43}=(,[A-Za-z0-9._-]+:[A-Za-z0-9+/]{43}=)*$/, 'must be id:base64 of 32 bytes, several separated by commas')
  .refine((text) => new Set(text.split(',').map((key) => key.split(':')[0])).size === text.split(',').length, 'must not name a key id twice')

const address = (protocols: readonly string[]) =>
  z
    .string()
    .refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''), `must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`)

const port = z.coerce
  .number('must be a port from 1 to 65535')
  .int('must be a port from 1 to 65535')
  .min(1, 'must be a port from 1 to 65535')
  .max(65_535, 'must be a port from 1 to 65535')

const appUrl = address(['http:', 'https:'])
  .refine((text) => URL.parse(text)?.pathname === '/' && !/[?#]/.test(text), 'must be a bare address without a path, such as https://mutabadil.example')
  .transform((text) => URL.parse(text)?.origin ?? text)

const trustProxy = z
  .string()
  .regex(/^(off|[1-9]|[0-9a-fA-F.:/]+(,[0-9a-fA-F.:/]+)*)$/, 'must be off, a number of proxies from 1 to 9, or their addresses separated by commas')
  .transform((text) => (text === 'off' ? (false as const) : /^[1-9]$/.test(text) ? Number(text) : text.split(',')))

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, `must be ${values.join(' or ')}`)

type Setting = {
  /** What the value must be; an empty value counts as not set. */
  schema: z.ZodType<unknown, string>
  /** The value when nothing is set, written as it would be set; undefined when there is none. */
  default?: string
  /** What happens when it is not set and has no default. */
  unset?: string
  meaning: string
  secret?: true
}

/** Every setting, in the order in which `npm run settings` and `.env.example` list them. */
export const settingList = {
  PORT: { schema: port as z.ZodType<number, string>, default: '3000', meaning: 'Port the server listens on' },
  LISTEN_ADDRESS: { schema: z.string(), default: '127.0.0.1', meaning: 'Address the server listens on; 0.0.0.0 or :: to be reached from other machines' },
  APP_URL: {
    schema: appUrl,
    unset: 'http://localhost:PORT',
    meaning: 'Address under which people reach the site: links in mail, cookies and the check of request origins come from it',
  },
  DATA_DIR: {
    schema: z.string(),
    default: '.data',
    meaning: 'Folder for what the machine itself keeps: the embedded database, generated keys, files, the built-in search index',
  },
  DATABASE_URL: {
    schema: address(['postgres:', 'postgresql:']),
    unset: 'an embedded PostgreSQL under DATA_DIR',
    meaning: 'PostgreSQL as the application role, which owns nothing',
    secret: true,
  },
  DATABASE_MIGRATE_URL: {
    schema: address(['postgres:', 'postgresql:']),
    unset: 'DATABASE_URL, and the audit table is then protected by triggers only',
    meaning: 'PostgreSQL as the migration role, for migrate and seed',
    secret: true,
  },
  SMTP_URL: {
    schema: address(['smtp:', 'smtps:']),
    unset: 'mail is kept in the database and shown to staff',
    meaning: 'Server that mail is handed to, such as smtps://name:password@mail.example',
    secret: true,
  },
  MAIL_FROM: {
    schema: z.string().regex(/^[^<>\r\n]*<?[^<>\s@]+@[^<>\s@]+>?$/, 'must be an address, such as Mutabadil <no-reply@mutabadil.example>'),
    default: 'Mutabadil <no-reply@localhost>',
    meaning: 'Sender of mail',
  },
  CLAMAV_URL: {
    schema: address(['tcp:']).refine((text) => /^tcp:\/\/[^/?#@]+:\d+\/?$/.test(text), 'must be a host and a port, such as tcp://localhost:3310'),
    unset: 'files are kept without being scanned, and staff see that they were not',
    meaning: 'ClamAV daemon that looks for viruses in uploaded files; while it is away no file is taken',
  },
  SESSION_SECRET: {
    schema: keyList,
    unset: 'made once under DATA_DIR with the embedded database; required with DATABASE_URL',
    meaning: 'Keys that sign cookies: id:base64 of 32 bytes, several separated by commas, the first used for new ones',
    secret: true,
  },
  SEAL_KEY: {
    schema: keyList,
    unset: 'made once under DATA_DIR with the embedded database; required with DATABASE_URL',
    meaning:
      'Keys that wrap the sealing identities of requirements, in the same form; without them sealed proposals can never be opened, so back them up first',
    secret: true,
  },
  SIGNING_KEY: {
    schema: keyList,
    unset: 'made once under DATA_DIR with the embedded database; required with DATABASE_URL',
    meaning: 'Ed25519 seeds that sign receipts and the audit chain, in the same form',
    secret: true,
  },
  WORKER: { schema: oneOf(['on', 'off']), default: 'on', meaning: 'Whether the server also runs the jobs; off when npm run worker does' },
  TRUST_PROXY: {
    schema: trustProxy,
    default: 'off',
    meaning: 'Proxies in front whose forwarded addresses are believed: off, how many, or their addresses separated by commas',
  },
  RATE_LIMIT: {
    schema: z
      .string()
      .regex(/^(off|[1-9][0-9]{0,6})$/, 'must be off or a number of requests a minute')
      .transform((text) => (text === 'off' ? (false as const) : Number(text))),
    default: '600',
    meaning: 'Requests a minute allowed to one address; tighter limits on signing in stand beside it',
  },
  UNDO_SECONDS: {
    schema: z
      .string()
      .regex(/^([0-9]|[1-9][0-9]|1[01][0-9]|120)$/, 'must be a number of seconds from 0 to 120')
      .transform(Number),
    default: '20',
    meaning: 'How long a decision of staff can be taken back before it takes effect, in seconds; with 0 it takes effect at once',
  },
  MARKET: { schema: oneOf(['pk']), default: 'pk', meaning: 'Country profile: time zone, currency, procedures' },
  LOG_LEVEL: { schema: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), default: 'info', meaning: 'Least serious entry that is logged' },
} satisfies Record<string, Setting>

export type SettingName = keyof typeof settingList

/** The settings as the program uses them. The three keys are undefined only with the embedded database, until `withKeys` fills them. */
export type Settings = {
  port: number
  listenAddress: string
  appUrl: string
  dataDir: string
  databaseUrl: string | undefined
  databaseMigrateUrl: string | undefined
  smtpUrl: string | undefined
  mailFrom: string
  clamavUrl: string | undefined
  sessionSecret: string | undefined
  sealKey: string | undefined
  signingKey: string | undefined
  worker: 'on' | 'off'
  trustProxy: false | number | string[]
  rateLimit: false | number
  undoSeconds: number
  market: 'pk'
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

/** Reads the settings from an environment; names it does not know are left alone. Throws `SettingsProblem` for the first that is wrong or missing. */
export function parseSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const databaseUrl = valueOf(env, 'DATABASE_URL')
  const port = valueOf(env, 'PORT')!
  const settings: Settings = {
    port,
    listenAddress: valueOf(env, 'LISTEN_ADDRESS')!,
    appUrl: valueOf(env, 'APP_URL') ?? `http://localhost:${port}`,
    dataDir: valueOf(env, 'DATA_DIR')!,
    databaseUrl,
    databaseMigrateUrl: valueOf(env, 'DATABASE_MIGRATE_URL'),
    smtpUrl: valueOf(env, 'SMTP_URL'),
    mailFrom: valueOf(env, 'MAIL_FROM')!,
    clamavUrl: valueOf(env, 'CLAMAV_URL'),
    sessionSecret: valueOf(env, 'SESSION_SECRET'),
    sealKey: valueOf(env, 'SEAL_KEY'),
    signingKey: valueOf(env, 'SIGNING_KEY'),
    worker: valueOf(env, 'WORKER')!,
    trustProxy: valueOf(env, 'TRUST_PROXY')!,
    rateLimit: valueOf(env, 'RATE_LIMIT')!,
    undoSeconds: valueOf(env, 'UNDO_SECONDS')!,
    market: valueOf(env, 'MARKET')!,
    logLevel: valueOf(env, 'LOG_LEVEL')!,
  }
  if (databaseUrl === undefined && settings.databaseMigrateUrl !== undefined)
    throw new SettingsProblem('DATABASE_URL is required when DATABASE_MIGRATE_URL is set')
  for (const name of ['SESSION_SECRET', 'SEAL_KEY', 'SIGNING_KEY'] as const) {
    if (databaseUrl !== undefined && valueOf(env, name) === undefined)
      throw new SettingsProblem(`${name} is required with DATABASE_URL: ${settingList[name].meaning}`)
  }
  return settings
}

/** One setting out of the environment or its default; undefined when neither is there. The message never repeats the value: it may be a secret. */
function valueOf<Name extends SettingName>(
  env: Readonly<Record<string, string | undefined>>,
  name: Name,
): z.output<(typeof settingList)[Name]['schema']> | undefined {
  const setting: Setting = settingList[name]
  const text = env[name]?.trim() || setting.default
  if (text === undefined) return undefined
  const parsed = setting.schema.safeParse(text)
  if (!parsed.success) throw new SettingsProblem(`${name} ${parsed.error.issues[0]!.message}`)
  return parsed.data as z.output<(typeof settingList)[Name]['schema']>
}
