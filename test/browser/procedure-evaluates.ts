import { expect } from 'vitest'
import { listPanel } from '#app/domain/evaluation/panel.server.ts'
import type { Person, Procedure } from './procedure.ts'
import type { Walker } from './walker.ts'

/** While bids come in, procurement names three and a reserve. */
export async function appointPanel(procedure: Procedure): Promise<void> {
  const officer = await procedure.as('procurement')
  const evaluator = await procedure.site.db.selectFrom('person').select('id').where('email', '=', 'evaluator@nakhlistan.example').executeTakeFirstOrThrow()
  await officer.open(procedure.own('panel'))
  for (const id of [evaluator.id, procedure.idOf('second'), procedure.idOf('security')]) await officer.page.check(`[name=personIds][value="${id}"]`)
  await officer.fill('#panel', { chairId: evaluator.id, 'reserveIds[0]': procedure.idOf('reserve') })
  await officer.send('#panel button[value=appoint]', procedure.at('panel'), officer.t('evaluation.panel.saved'))
}

/** Once the bidders' names are known, each declares. The officer of security has a conflict, leaves, reads nothing more, and the reserve takes the place. */
export async function declareInterests(procedure: Procedure): Promise<void> {
  const declare = async (who: Person, conflict: 'yes' | 'no') => {
    const member = await procedure.as(who)
    await member.open(procedure.own('panel'))
    await member.reads(/Chenab Cyber Labs/)
    const note = conflict === 'yes' ? procedure.say('A close relative works there.', 'قریبی عزیز وہاں کام کرتا ہے۔') : ''
    await member.fill('#declaration', { conflict, note })
    await member.send('#declaration button', procedure.at('panel'), member.t('evaluation.panel.declaredNow'))
  }
  await Promise.all([declare('evaluator', 'no'), declare('second', 'no'), declare('security', 'yes')])
  await declare('reserve', 'no')
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

/** The chair finds both responsive, by their letters. Whoever left for a conflict is kept out. */
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
  const conflicted = await procedure.as('security')
  await conflicted.open(procedure.own('proposals'), 403)
}

/** Three members score alone and lock. The one who was called up differs widely on the first criterion. */
export async function score(procedure: Procedure, winner: Person): Promise<void> {
  await Promise.all(
    (['evaluator', 'second', 'reserve'] as const).map(async (who) => {
      const member = await procedure.as(who)
      await member.open(procedure.own('sheet'))
      expect(await member.text()).not.toContain('Chenab')
      const points = member.page.locator('#sheet [name$=".points"]')
      for (let index = 0; index < (await points.count()); index += 1) {
        const best = procedure.proposals.get(winner)!.endsWith(await member.page.inputValue(`[name="entries[${index}].proposalId"]`))
        await points.nth(index).fill(who === 'reserve' && best && index < 2 ? '55' : best ? '90' : '70')
      }
      await member.send('#sheet button[value=lock]', procedure.at('sheet'), member.t('evaluation.sheet.lockedNow'))
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
