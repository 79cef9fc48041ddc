import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { listSettings, writeExample } from '#app/server/settings-list.ts'
import { parseSettings, settingList, SettingsProblem } from '#app/server/settings.ts'

const key = `k1:${Buffer.alloc(32, 7).toString('base64')}`
const external = { DATABASE_URL: 'postgresql://app:secret-word@db/mutabadil', SESSION_SECRET: key, SEAL_KEY: key, SIGNING_KEY: key }

describe('settings', () => {
  test('nothing set gives the embedded database on the defaults', () => {
    expect(parseSettings({})).toMatchObject({
      port: 3000,
      appUrl: 'http://localhost:3000',
      dataDir: '.data',
      databaseUrl: undefined,
      worker: 'on',
      trustProxy: false,
      rateLimit: 600,
      undoSeconds: 20,
    })
  })

  test('an empty value counts as not set', () => {
    expect(parseSettings({ PORT: '', DATABASE_URL: ' ' })).toEqual(parseSettings({}))
  })

  test('the address follows the port, unless it is given, and is kept without its slash', () => {
    expect(parseSettings({ PORT: '4100' }).appUrl).toBe('http://localhost:4100')
    expect(parseSettings({ APP_URL: 'https://mutabadil.example/' }).appUrl).toBe('https://mutabadil.example')
  })

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['APP_URL', 'mutabadil.example'],
    ['APP_URL', 'https://mutabadil.example/site'],
    ['DATABASE_URL', 'mysql://db/mutabadil'],
    ['DATABASE_MIGRATE_URL', 'db'],
    ['SMTP_URL', 'http://mail.example'],
    ['MAIL_FROM', 'nobody'],
    ['CLAMAV_URL', 'http://scanner:3310'],
    ['CLAMAV_URL', 'tcp://scanner'],
    ['SESSION_SECRET', 'secret-word'],
    ['SEAL_KEY', `k1:${Buffer.alloc(16).toString('base64')}`],
    ['SEAL_KEY', `${key},${key}`],
    ['SIGNING_KEY', `${key},`],
    ['WORKER', 'yes'],
    ['TRUST_PROXY', 'maybe'],
    ['RATE_LIMIT', '-1'],
    ['MARKET', 'xx'],
    ['LOG_LEVEL', 'loud'],
    ['UNDO_SECONDS', '121'],
  ])('a wrong %s (%s) is refused in one line that names it and does not repeat it', (name, value) => {
    const problem = refusalOf({ ...external, [name]: value })
    expect(problem).toMatch(new RegExp(`^${name} `))
    expect(problem).not.toContain('\n')
    expect(problem).not.toContain(value)
  })

  test.each(['SESSION_SECRET', 'SEAL_KEY', 'SIGNING_KEY'] as const)('%s must be given with DATABASE_URL', (name) => {
    expect(refusalOf({ ...external, [name]: undefined })).toMatch(new RegExp(`^${name} is required with DATABASE_URL`))
  })

  test('an address for migrations alone is refused', () => {
    expect(refusalOf({ DATABASE_MIGRATE_URL: 'postgresql://migrate@db/mutabadil' })).toMatch(/^DATABASE_URL is required/)
  })

  test('the list says where a value came from and hides every secret', () => {
    const listed = listSettings({ values: { ...external, PORT: '4100' }, fromFile: new Set(['PORT']) })
    expect(listed.map(({ name }) => name)).toEqual(Object.keys(settingList))
    expect(listed.find(({ name }) => name === 'PORT')).toMatchObject({ value: '4100', source: '.env', default: '3000' })
    expect(listed.find(({ name }) => name === 'WORKER')).toMatchObject({ value: 'on', source: 'default' })
    expect(listed.find(({ name }) => name === 'SEAL_KEY')).toMatchObject({ value: '(set, hidden)', source: 'environment' })
    expect(JSON.stringify(listed)).not.toMatch(/secret-word|BwcHBw/)
  })

  test('.env.example is what the settings say', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(writeExample())
  })
})

function refusalOf(env: Record<string, string | undefined>): string {
  try {
    parseSettings(env)
  } catch (error) {
    if (error instanceof SettingsProblem) return error.message
    throw error
  }
  throw new Error('the settings were accepted')
}
