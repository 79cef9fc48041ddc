import { parseArgs } from 'node:util'
import { issueReset } from '#app/domain/access/issue-reset.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { SystemActor } from '#app/domain/actor.ts'
import { createStaff } from '#app/domain/organisations/create-staff.server.ts'
import { grantMembership } from '#app/domain/organisations/grant-membership.server.ts'
import type { Result } from '#app/domain/result.ts'
import { readKeys } from '#app/domain/sealing/keys.server.ts'
import { isLocale } from '#app/messages/locale.ts'
import { open, say } from '#app/server/open.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import { RefusedProblem, UsageProblem } from './usage-problem.ts'

/**
 * `npm run user -- create --email … --name … --organisation SLUG --roles admin,moderator [--locale ur]`: a person with roles, and a link to choose a password;
 * `grant --email … --organisation SLUG --roles …`: roles for a known person; `reset --email …`: a link to choose a new password.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    organisation: { type: 'string' },
    roles: { type: 'string' },
    locale: { type: 'string', default: 'en' },
  },
})

const explanations: Record<string, string> = {
  unknown_organisation: 'No organisation has this slug',
  unknown_role: 'This kind of organisation does not grant one of these roles',
  unknown_person: 'Nobody has this address',
  known_address: 'Somebody has this address already: use grant',
}

const [verb, ...rest] = positionals
if (rest.length > 0 || (verb !== 'create' && verb !== 'grant' && verb !== 'reset'))
  throw new UsageProblem('npm run user -- create, grant or reset, then options')
const email = needed('email')

const opened = await open({ applicationName: 'mutabadil user', say })
try {
  const act: Act<SystemActor> = {
    db: opened.db,
    actor: { kind: 'system', name: 'command' },
    clock: databaseClock,
    keys: readKeys(opened.settings),
    // What these operations do sends no work: the link is handed over by the operator.
    queue: { send: () => Promise.reject(new Error('a command has no queue')) },
  }
  if (verb === 'create') {
    const { locale } = values
    if (!isLocale(locale)) throw new UsageProblem('--locale is en or ur')
    const { resetToken } = done(await createStaff(act, { email, name: needed('name'), locale, organisationSlug: needed('organisation'), roles: roles() }))
    printLink(resetToken)
  } else if (verb === 'grant') {
    done(await grantMembership(act, { email, organisationSlug: needed('organisation'), roles: roles() }))
    process.stdout.write('Granted\n')
  } else {
    printLink(done(await issueReset(act, { email })).resetToken)
  }
} finally {
  await opened.close()
}

function needed(name: 'email' | 'name' | 'organisation' | 'roles'): string {
  const value = values[name]?.trim()
  if (!value) throw new UsageProblem(`--${name} is needed`)
  return value
}

function roles(): string[] {
  return needed('roles').split(',')
}

function done<T>(result: Result<T, { reason: string }>): T {
  if (!result.ok) throw new RefusedProblem(explanations[result.refusal.reason] ?? result.refusal.reason)
  return result.value
}

function printLink(token: string): void {
  process.stdout.write(`The password is chosen here, within an hour: ${opened.settings.appUrl}/reset/${token}\n`)
}
