import { expect } from 'vitest'
import { decideSuspension } from '#app/domain/organisations/suspend.server.ts'
import { test } from '#test/fixtures/database.ts'
import { makeMember } from '#test/fixtures/make-members.ts'
import { makeProposedSuspension } from '#test/fixtures/make-suspension.ts'
import { prepareWorld } from '#test/fixtures/make-world.ts'

test('of those who decide on one suspension at the same moment one does, whichever way, and the others find it decided', async ({ queue }) => {
  const prepared = await prepareWorld(queue, async (world) => {
    const suspensionId = await makeProposedSuspension(world, world.houses[0]!.id)
    const others = []
    for (let number = 0; number < 3; number += 1) others.push(await makeMember(world.db, world.staff.moderator.organisation, ['moderator']))
    return { suspensionId, others }
  })
  const { suspensionId, others } = prepared.made
  for (let round = 0; round < 3; round += 1) {
    const { clone, world } = await prepared.copy()
    const agree = { suspensionId, decision: 'agree', reason: 'no-answer', note: 'Four letters.' } as const
    const decline = { suspensionId, decision: 'decline', note: 'It answered.' } as const
    const answers = await Promise.all([
      decideSuspension(world.act(world.staff.admin), decline),
      ...others.map((other) => decideSuspension(world.act(other), agree)),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((answer) => (answer.ok ? [] : answer.refusal.reason))).toEqual(['already_decided', 'already_decided', 'already_decided'])
    const { state } = await clone.db.selectFrom('house').where('organisationId', '=', world.houses[0]!.id).select('state').executeTakeFirstOrThrow()
    const moves = await clone.db.selectFrom('stateHistory').where('toState', '=', 'suspended').select('id').execute()
    const agreed = answers.some((answer) => answer.ok && answer.value.state === 'agreed')
    expect([state, moves.length]).toEqual(agreed ? ['suspended', 1] : ['verified', 0])
    await clone.drop()
  }
  await prepared.drop()
})
