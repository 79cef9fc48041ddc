import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isRequirementEvent } from '#app/domain/records/events.ts'

/** The verbs that the sources record, of the nouns whose events are about a requirement. */
const recorded = /\bverb: '((?:requirement|match|panel|opening|prices|responsiveness|sheet|consensus|award|record|invitation)\.\w+)'/g

/** About an organisation, which somebody is invited to work for. */
const ofMembers = ['invitation.send', 'invitation.revoke']

test('the record of a requirement has words for every event that is recorded of one', () => {
  const verbs = globSync('app/domain/**/*.server.ts').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(recorded)].map(([, verb]) => verb!))
  expect(verbs.length).toBeGreaterThan(30)
  expect(verbs.filter((verb) => !isRequirementEvent(verb) && !ofMembers.includes(verb))).toEqual([])
})
