import { expect, test } from 'vitest'
import { foundMaker } from '#app/domain/makers/found-maker.server.ts'
import { linkMaker } from '#app/domain/makers/link-maker.server.ts'
import { signIn } from '#app/domain/access/sign-in.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { actAs, enrol, must } from '#seeds/people.ts'
import { expectAccessible, expectLaidOut, press, visit } from '#test/fixtures/browser.ts'
import { startSite, type Site } from '#test/fixtures/site.ts'

const password = 'four quiet river stones'
const email = 'maker@maker.example'

/** Somebody signed in for the maker of the demonstration's product, not linked yet. */
async function makeMaker(act: Act): Promise<{ session: string; organisationId: string }> {
  const founder = await enrol(act, { name: 'A maker', email, password })
  const { organisationId } = must(await foundMaker(actAs(act, founder), { legalName: 'Vaultrane Holdings', emailDomain: 'maker.example' }))
  const { sessionId } = must(await signIn({ ...act, actor: { kind: 'visitor' } }, { email, password, address: '127.0.0.1', userAgent: null }))
  return { session: sessionId, organisationId }
}

async function link({ db, act }: Site, organisationId: string): Promise<void> {
  const { id: personId, organisationId: association } = await db
    .selectFrom('person')
    .innerJoin('membership', 'membership.personId', 'person.id')
    .innerJoin('organisation', 'organisation.id', 'membership.organisationId')
    .where('organisation.kind', '=', 'association')
    .select(['person.id', 'membership.organisationId'])
    .executeTakeFirstOrThrow()
  const staff: MemberActor = { kind: 'person', personId, organisation: { id: association, kind: 'association', roles: ['admin'] } }
  const { makerId } = await db.selectFrom('product').where('slug', '=', 'vaultrane-pam').select('makerId').executeTakeFirstOrThrow()
  must(await linkMaker(actAs(act, staff), { organisationId, makerId, reason: 'A letter from its registered address.' }))
}

test(
  'without scripts: a maker replies and contests, staff see it, an institution keeps its own list, and an advisory is amended and withdrawn; every page accessible in both languages',
  { timeout: 240_000 },
  async () => {
    const site = await startSite()
    const maker = await makeMaker(site.act)
    const staff = await site.sessionOf('admin')
    const bank = await site.sessionOf('procurement')
    const { entryId, advisoryId, slug } = await site.db
      .selectFrom('registryEntry')
      .innerJoin('product', 'product.id', 'registryEntry.productId')
      .innerJoin('registryCitation', 'registryCitation.entryId', 'registryEntry.id')
      .innerJoin('advisoryClause', 'advisoryClause.id', 'registryCitation.clauseId')
      .innerJoin('advisoryVersion', 'advisoryVersion.id', 'advisoryClause.advisoryVersionId')
      .innerJoin('advisory', 'advisory.id', 'advisoryVersion.advisoryId')
      .where('product.slug', '=', 'vaultrane-pam')
      .select(['registryEntry.id as entryId', 'advisory.id as advisoryId', 'advisory.slug'])
      .executeTakeFirstOrThrow()
    const audited = new Set<string>()
    const look = async (session: string, paths: readonly string[]) => {
      for (const [locale, width] of [
        ['en', 1280],
        ['ur', 390],
      ] as const) {
        const { page } = await visit({ url: site.url, session, locale, width })
        for (const path of paths) {
          expect((await page.goto(path))?.status(), path).toBe(200)
          await expectLaidOut(page, locale)
          // What it has come to say since is audited once.
          if (locale === 'ur' || !audited.has(path)) await expectAccessible(page)
          if (locale === 'ur') audited.add(path)
        }
      }
    }
    await look(maker.session, ['/maker', '/organisations/new', '/organisations/new/maker'])
    await look(staff, ['/staff/makers'])
    await link(site, maker.organisationId)

    const { page: makers } = await visit({ url: site.url, session: maker.session, javaScript: false })
    await makers.goto('/maker')
    await makers.fill('textarea[name=body]', 'Our answer in basalt.')
    expect(await press(makers, 'form:has(textarea[name=body]) button')).toBe(303)
    await makers.fill('textarea[name=grounds]', 'The clause names another product.')
    expect(await press(makers, 'form:has(textarea[name=grounds]) button')).toBe(303)
    for (const path of ['/registry', '/registry/vaultrane-pam', `/advisories/${slug}`, '/capabilities/iam-pam']) {
      await makers.goto(path)
      expect(await makers.content(), path).toContain('Our answer in basalt.')
    }

    const { page: member } = await visit({ url: site.url, session: bank, javaScript: false })
    await member.goto('/institution/own-list')
    await member.fill('input[name=productName]', 'Zephyrite Ledger')
    await member.fill('textarea[name=reason]', 'Our own policy.')
    expect(await press(member, 'form:has(textarea[name=reason]) button')).toBe(303)

    await look(maker.session, ['/maker', '/registry', '/registry/vaultrane-pam'])
    await look(bank, ['/institution/own-list', '/institution'])
    await look(staff, ['/staff', '/staff/registry', `/staff/registry/${entryId}`, '/staff/advisories', `/staff/advisories/${advisoryId}`, '/staff/makers'])

    const { page: desk } = await visit({ url: site.url, session: staff, javaScript: false })
    await desk.goto(`/staff/advisories/${advisoryId}`)
    await desk.fill('input[name=title]', 'An amended title')
    expect(await press(desk, 'form:has(input[name=title]) button')).toBe(303)
    await desk.goto(`/staff/advisories/${advisoryId}`)
    await desk.fill('input[name=withdrawnOn]', '2026-01-01')
    await desk.fill('textarea[name=reason]', 'The board withdrew it.')
    expect(await press(desk, 'form:has(input[name=withdrawnOn]) button')).toBe(303)
    await desk.goto('/registry/vaultrane-pam')
    expect(await desk.content()).toContain('Our answer in basalt.')
    await look(staff, [`/advisories/${slug}`, `/staff/advisories/${advisoryId}`, '/registry/vaultrane-pam', '/registry'])
    expect(site.complaints).toEqual([])
  },
)
