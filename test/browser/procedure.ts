import { expect } from 'vitest'
import { demoAccounts, type DemoAccountKey } from '#seeds/demo/accounts.ts'
import type { Joined } from '#test/fixtures/join-demo.ts'
import { joinDemo } from '#test/fixtures/join-demo.ts'
import type { Site } from '#test/fixtures/site.ts'
import { manners, Walker, type Audited, type Manner } from './walker.ts'

/** Colleagues whom a whole procedure needs beside the accounts of the demonstration: two more who evaluate, a reserve, an auditor, and a house's bidder. */
export async function joinColleagues(site: Site) {
  return {
    second: await joinDemo(site, 'bankOwner', ['evaluator'], 'Noreen Akhtar'),
    security: await joinDemo(site, 'bankOwner', ['security'], 'Jamil Raza'),
    reserve: await joinDemo(site, 'bankOwner', ['evaluator'], 'Shazia Munir'),
    auditor: await joinDemo(site, 'bankOwner', ['auditor'], 'Khalid Mehmood'),
    bidder: await joinDemo(site, 'rakhshan', ['bidder'], 'Saad Farooq'),
  }
}

export type Colleagues = Record<keyof Awaited<ReturnType<typeof joinColleagues>>, Joined>
export type Person = DemoAccountKey | keyof Colleagues

type Going = { site: Site; colleagues: Colleagues; manner: Manner; audited: Audited }

/** One requirement on its way, and the people of the demonstration who take it along, each in a browser window of their own. */
export class Procedure {
  readonly site: Site
  readonly manner: Manner
  readonly title: string
  readonly #colleagues: Colleagues
  readonly #audited: Audited
  readonly #walkers = new Map<Person, Walker>()
  requirementId = ''
  /** By the owner's key, the address of a house's proposal. */
  readonly proposals = new Map<Person, string>()

  constructor(title: string, { site, colleagues, manner, audited }: Going) {
    this.title = `${title}, ${manner}`
    this.site = site
    this.manner = manner
    this.#colleagues = colleagues
    this.#audited = audited
  }

  async as(person: Person): Promise<Walker> {
    const known = this.#walkers.get(person)
    if (known) return known
    const who = person in this.#colleagues ? this.#colleagues[person as keyof Colleagues] : (person as DemoAccountKey)
    const walker = await Walker.start(this.site, this.#audited, this.manner, who)
    this.#walkers.set(person, walker)
    return walker
  }

  /** A visitor whom nobody knows. */
  visitor(): Promise<Walker> {
    return Walker.start(this.site, this.#audited, this.manner)
  }

  async idOf(person: Person): Promise<string> {
    if (person in this.#colleagues) return this.#colleagues[person as keyof Colleagues].personId
    const { email } = demoAccounts.find(({ key }) => key === person)!
    return (await this.site.db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id
  }

  /** What is written in the language of the way. */
  say(en: string, ur: string): string {
    return manners[this.manner].locale === 'en' ? en : ur
  }

  get scripted(): boolean {
    return manners[this.manner].javaScript
  }

  /** The requirement, or one of its pages, as the institution sees it. */
  own(page = ''): string {
    return `/institution/requirements/${this.requirementId}${page && `/${page}`}`
  }

  /** The same as an address to come to. */
  at(page = ''): RegExp {
    return new RegExp(`^${this.own(page)}([?#].*)?$`)
  }

  get public(): string {
    return `/requirements/${this.requirementId}`
  }

  /** What the row of the requirement says, with the state that holds now. */
  row() {
    return this.site.db.selectFrom('requirementEffective').selectAll().where('id', '=', this.requirementId).executeTakeFirstOrThrow()
  }

  /** Waits until a state holds; no page is asked for meanwhile. */
  async reach(state: string): Promise<void> {
    await expect.poll(async () => (await this.row()).effectiveState, { timeout: 30_000, interval: 250 }).toBe(state)
  }
}
