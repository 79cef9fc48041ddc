import { expect } from 'vitest'
import { listPanel } from '#app/domain/evaluation/panel.server.ts'
import { tabTo, type } from './keys.ts'
import type { Person, Procedure } from './procedure.ts'
import type { Walker } from './walker.ts'

/** While bids come in, procurement names a panel, which its first member leads, and a reserve where the procedure has one. */
export async function appointPanel(procedure: Procedure, members: readonly Person[], reserve?: Person): Promise<void> {
  const officer = await procedure.as('procurement')
  await officer.open(procedure.own('panel'))
  for (const member of members) await officer.page.check(`[name=personIds][value="${await procedure.idOf(member)}"]`)
  await officer.fill('#panel', { chairId: await procedure.idOf(members[0]!), ...(reserve && { 'reserveIds[0]': await procedure.idOf(reserve) }) })
  await officer.send('#panel button[value=appoint]', procedure.at('panel'), officer.t('evaluation.panel.saved'))
}

/** One who is to evaluate says, of the bidders who are named, whether a conflict stands in the way. */
export async function declare(procedure: Procedure, who: Person, conflict: 'yes' | 'no'): Promise<void> {
  const member = await procedure.as(who)
  await member.open(procedure.own('panel'))
  await member.reads(/Chenab Cyber Labs/)
  const note = conflict === 'yes' ? procedure.say('A close relative works there.', 'قریبی عزیز وہاں کام کرتا ہے۔') : ''
  await member.fill('#declaration', { conflict, note })
  await member.send('#declaration button', procedure.at('panel'), member.t('evaluation.panel.declaredNow'))
}

/** Once the bidders' names are known, each declares. The officer of security has a conflict, leaves, reads nothing more, and the reserve takes the place. */
export async function declareInterests(procedure: Procedure): Promise<void> {
  await Promise.all([declare(procedure, 'evaluator', 'no'), declare(procedure, 'second', 'no'), declare(procedure, 'security', 'yes')])
  await declare(procedure, 'reserve', 'no')
  const panel = await listPanel(procedure.site.db, procedure.requirementId)
  expect(panel.map(({ name }) => name)).toEqual(['Hira Saleem', 'Noreen Akhtar', 'Shazia Munir'])
  const officer = await procedure.as('procurement')
  await officer.open(procedure.own('panel'))
  await officer.reads(officer.t('evaluation.panel.conflicted', { name: 'Jamil Raza' }))
}

/** One officer's approval opens nothing; the second opens what passed so far. */
export async function openEnvelopes(procedure: Procedure, kind: 'technical' | 'financial'): Promise<void> {
  await procedure.reach(`${kind}_opening_due`)
  const approve = 'main form[method=post] button:not([name])'
  const first = await procedure.as('procurement')
  await first.open(procedure.own('opening'))
  await first.look(kind)
  await first.send(approve, procedure.at('opening'), first.t('evaluation.opening.approved'))
  expect((await procedure.row()).effectiveState).toBe(`${kind}_opening_due`)
  const second = await procedure.as('bankOwner')
  await second.open(procedure.own('opening'))
  await second.send(approve, procedure.at('opening'), second.t('evaluation.opening.openedNow'))
  await second.look(`${kind} opened`)
  await procedure.reach(`${kind}_evaluation`)
}

/** The chair finds both responsive, by their letters. */
export async function judge(procedure: Procedure): Promise<void> {
  const chair = await procedure.as('evaluator')
  await chair.open(procedure.own('proposals'))
  await chair.open(procedure.own('responsiveness'))
  expect(await chair.text()).not.toContain('Chenab')
  for (let left = 2; left > 0; left -= 1) {
    expect(await chair.page.locator('form[id^=judge-]').count()).toBe(left)
    await chair.fill('form[id^=judge-]', { verdict: 'responsive' })
    await chair.send('form[id^=judge-] button[value=decide]', procedure.at('responsiveness'), chair.t('responsiveness.decided'))
    await chair.page
      .locator('form[id^=judge-]')
      .nth(left - 1)
      .waitFor({ state: 'detached' })
  }
}

/** Whoever left for a conflict is kept out. */
export async function keepOut(procedure: Procedure, who: Person): Promise<void> {
  const conflicted = await procedure.as(who)
  await conflicted.open(procedure.own('proposals'), 403)
}

/** Members score alone and lock, where they may with the keyboard alone. The last of them differs widely on the first criterion. */
export async function score(procedure: Procedure, winner: Person, members: readonly Person[], byKeyboard?: Person): Promise<void> {
  await Promise.all(
    members.map(async (who) => {
      const member = await procedure.as(who)
      await member.open(procedure.own('sheet'))
      expect(await member.text()).not.toContain('Chenab')
      const given: string[] = []
      for (const [index, field] of (await member.page.locator('#sheet [name$=".proposalId"]').all()).entries()) {
        const best = procedure.proposals.get(winner)!.endsWith(await field.inputValue())
        given.push(who === members.at(-1) && best && index < 2 ? '55' : best ? '90' : '70')
      }
      const button = '#sheet button[value=lock]'
      if (who === byKeyboard) {
        for (const [index, points] of given.entries()) await type(member.page, `[name="entries[${index}].points"]`, points)
        await tabTo(member.page, button)
        await member.sendByEnter(procedure.at('sheet'), member.t('evaluation.sheet.lockedNow'))
      } else {
        await member.fill('#sheet', Object.fromEntries(given.map((points, index) => [`entries[${index}].points`, points])))
        await member.send(button, procedure.at('sheet'), member.t('evaluation.sheet.lockedNow'))
      }
      expect(await member.page.locator('#sheet').count()).toBe(0)
      await member.look('locked')
    }),
  )
}

/** The chair's consensus is refused until it says why members differ. */
export async function agree(procedure: Procedure): Promise<void> {
  const chair = await procedure.as('evaluator')
  await chair.open(procedure.own('consensus'))
  await chair.beRefused('#consensus button', 400)
  const unexplained = chair.page.locator('#consensus textarea[aria-invalid=true]')
  await expect.poll(() => unexplained.count()).toBe(1)
  await unexplained.fill(procedure.say('One member had not seen the second recording.', 'ایک رکن نے دوسری ریکارڈنگ نہیں دیکھی تھی۔'))
  await chair.send('#consensus button', procedure.at('consensus'), chair.t('scoring.consensus.saved'))
}

/** The technical report passes both, and each house reads its own result, before any price is open. */
export async function reportTechnical(procedure: Procedure): Promise<void> {
  const officer = await procedure.as('procurement')
  await officer.open(procedure.own('report'))
  await officer.look('before')
  await officer.send('main button[value=technical]', procedure.at('report'), officer.t('scoring.report.technicalIssued', { count: 2 }))
  await officer.look('technical')
  expect(await officer.text()).not.toContain('PKR')
  for (const [who, address] of procedure.proposals) {
    const house = await procedure.as(who)
    await house.open(address)
    await house.follow('main a[href$="/technical"]')
    await house.reads(house.t('scoring.outcome.title'))
  }
}

export async function reportFinal(procedure: Procedure): Promise<Walker> {
  const officer = await procedure.as('procurement')
  await officer.open(procedure.own('report'))
  await officer.send('main button[value=issue]', procedure.at('report'), officer.t('evaluation.report.issued', { count: 2 }))
  await officer.look('final')
  await procedure.reach('final_report')
  return officer
}
