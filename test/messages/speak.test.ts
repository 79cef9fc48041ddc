import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { catalogues } from '#app/messages/catalogue.server.ts'
import { en } from '#app/messages/en.ts'
import { enRequirements } from '#app/messages/en-requirements.ts'
import { locales } from '#app/messages/locale.ts'
import { partsFor } from '#app/messages/parts.ts'
import { makeSpeech } from '#app/messages/speak.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { translatorFor } from '#app/messages/translator.server.ts'

const stemOf = (key: string) => key.replace(/_(one|other)$/, '') as MessageKey

test('the browser says every text as the server does, whatever is put in', () => {
  for (const locale of locales) {
    const catalogue = catalogues[locale]
    const [browser, server] = [makeSpeech(catalogue), translatorFor(locale)]
    const different = Object.entries(catalogue).filter(([key, text]) => {
      const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!)
      return [0, 1, 2, 12_500, '$t(errors.home) $& <b>'].some((one) => {
        const values = { ...Object.fromEntries(names.map((name) => [name, one])), count: one }
        return browser(stemOf(key), values) !== server(stemOf(key), values)
      })
    })
    expect(different.map(([key]) => key)).toEqual([])
  }
  expect(makeSpeech({})('errors.home')).toBe('errors.home')
})

/** Every module of ours that the pages reach on their way to the browser. */
function modulesOf(entries: readonly string[]): string {
  const seen = new Map<string, string>()
  const read = (file: string) => {
    if (seen.has(file) || !/\.tsx?$/.test(file) || file.endsWith('.server.ts') || /app\/messages\/(en|ur)/.test(file)) return
    const text = readFileSync(file, 'utf8')
    seen.set(file, text)
    for (const [, from] of text.matchAll(/from '([^']+)'/g)) {
      if (from!.startsWith('#app/')) read(path.resolve('app', from!.slice('#app/'.length)))
      else if (from!.startsWith('.')) read(path.resolve(path.dirname(file), from!))
    }
  }
  for (const entry of entries) read(path.resolve('app', entry))
  return [...seen.values()].join('\n')
}

/** Whether modules may ask for a text: they name it, or the beginning of it. */
function readAskedBy(entries: readonly string[]): (key: string) => boolean {
  const text = modulesOf(entries)
  const asked = new Set([...text.matchAll(/['"`]([a-z][A-Za-z]*\.[\w.-]+)['"`]/g)].map(([, key]) => key!))
  const beginnings = [...new Set([...text.matchAll(/`([a-z][A-Za-z]*\.[\w.-]*)\$\{/g)].map(([, key]) => key!))]
  return (key) => asked.has(stemOf(key)) || beginnings.some((beginning) => key.startsWith(beginning))
}

/** The files of a visitor's pages, apart by whether they load the texts of requirements. */
function listVisitorsPages() {
  const map = readFileSync('app/routes.ts', 'utf8')
  const routes = [...map.matchAll(/(?:index\(|route\('([^']+)', )'(routes\/(?:public\/|account\/(?:sign-|confirm|reset|invitation))[^']*\.tsx)'/g)]
  const needsMore = ([, pattern = '']: RegExpMatchArray) => partsFor(`/${pattern}`, false).includes('requirements')
  const filesOf = (some: RegExpMatchArray[]) => some.map(([, , file]) => file!)
  return { ofRequirements: filesOf(routes.filter(needsMore)), others: filesOf(routes.filter((one) => !needsMore(one))) }
}

const { ofRequirements, others } = listVisitorsPages()
const isAskedOfRequirements = readAskedBy(['root.tsx', ...ofRequirements])
const isAskedElsewhere = readAskedBy(['root.tsx', ...others])
const missingFrom = (texts: object, isAsked: (key: string) => boolean) =>
  Object.keys(catalogues.en).filter((key) => !(key in texts) && !/^(about|notice|paper)\./.test(key) && isAsked(key))

test("what a visitor's page can ask for is in the texts that it loads", () => {
  expect([ofRequirements.length > 4, others.length > 20]).toEqual([true, true])
  expect(missingFrom(en, isAskedElsewhere)).toEqual([])
  expect(missingFrom({ ...en, ...enRequirements }, isAskedOfRequirements)).toEqual([])
})

test.each([
  ['every page loads few that only pages of requirements or of members ask for: those belong in en-requirements.ts or en-members.ts', en, isAskedElsewhere],
  ['pages of requirements load few that only members ask for: those belong in en-members.ts', enRequirements, isAskedOfRequirements],
] as const)('of the texts, %s', (_, texts, isAsked) => {
  const idle = Object.entries(texts).filter(([key]) => !isAsked(key))
  expect(
    idle.reduce((sum, [key, text]) => sum + key.length + text.length, 0),
    idle.map(([key]) => key).join(' '),
  ).toBeLessThan(2000)
})

test('an address leads to the texts of its page however it is written, and an address that only begins alike does not', () => {
  for (const path of ['/requirements', '/Requirements/0190', '/receipts/', '/about/scores', '/%72equirements'])
    expect(partsFor(path, false)).toEqual(['requirements'])
  for (const path of ['/', '/directory', '/about', '/requirements-of-old']) expect(partsFor(path, false)).toEqual([])
  expect(partsFor('/directory', true)).toEqual(['requirements', 'members'])
})
