import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { catalogues } from '#app/messages/catalogue.server.ts'
import { en } from '#app/messages/en.ts'
import { locales } from '#app/messages/locale.ts'
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

/** Whether a visitor's pages may ask for a text: they name it, or the beginning of it. */
function readAskedByVisitors(): (key: string) => boolean {
  const map = readFileSync('app/routes.ts', 'utf8')
  const pages = [...map.matchAll(/'(routes\/(?:public\/|account\/(?:sign-|confirm|reset|invitation))[^']*\.tsx)'/g)].map(([, file]) => file!)
  expect(pages.length).toBeGreaterThan(20)
  const text = modulesOf(['root.tsx', ...pages])
  const asked = new Set([...text.matchAll(/['"`]([a-z][A-Za-z]*\.[\w.-]+)['"`]/g)].map(([, key]) => key!))
  const beginnings = [...new Set([...text.matchAll(/`([a-z][A-Za-z]*\.[\w.-]*)\$\{/g)].map(([, key]) => key!))]
  return (key) => asked.has(stemOf(key)) || beginnings.some((beginning) => key.startsWith(beginning))
}

test("what a visitor's pages can ask for is in the texts that a visitor loads", () => {
  const isAsked = readAskedByVisitors()
  const others = Object.keys(catalogues.en).filter((key) => !(key in en) && !/^(about|notice)\./.test(key))
  expect(others.filter(isAsked)).toEqual([])
})

test('a visitor loads few texts that only pages for members ask for: those belong in the areas of en-members.ts', () => {
  const isAsked = readAskedByVisitors()
  const idle = Object.entries(en).filter(([key]) => !isAsked(key))
  expect(
    idle.reduce((sum, [key, text]) => sum + key.length + text.length, 0),
    idle.map(([key]) => key).join(' '),
  ).toBeLessThan(4000)
})
