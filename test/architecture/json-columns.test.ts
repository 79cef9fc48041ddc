import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const makers = /json(?:Array|Object)From\(/g

test('a column that the database makes into JSON is called by one word, since the names inside JSON are not turned into ours', () => {
  const named = globSync(['app/**/*.server.ts', 'db/*.ts', 'search/**/*.ts']).flatMap((file) =>
    columnsInJson(readFileSync(file, 'utf8')).map((column) => ({ file, column })),
  )
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter(({ column }) => /[A-Z_]/.test(column))).toEqual([])
})

test('such a column is found under its alias, and one of two words is seen', () => {
  const source =
    "jsonArrayFrom(fields.selectFrom('reply').where('reply.madeAt', 'is', null).select(['reply.body', 'reply.madeAt as at']).select('reply.entryId')).as('replies')"
  expect(columnsInJson(source)).toEqual(['body', 'at', 'entryId'])
})

/** The names under which columns stand in what `jsonArrayFrom` and `jsonObjectFrom` make. What a condition inside selects is no part of it. */
function columnsInJson(source: string): string[] {
  return [...source.matchAll(makers)].flatMap(({ index, 0: call }) => {
    const chain = withoutArguments(source.slice(index + call.length))
    return [...chain.matchAll(/\.select\((\[[^\]]*\]|'[^']*')/g)].flatMap(([, list]) => [...list!.matchAll(/'([^']*)'/g)].map(([, column]) => nameOf(column!)))
  })
}

/** The call up to its end, without what stands in parentheses two deep: the chain of a query and its plain arguments. */
function withoutArguments(source: string): string {
  let open = 1
  let kept = ''
  for (const sign of source) {
    if (sign === ')') open--
    if (open === 0) return kept
    if (open <= 2) kept += sign
    if (sign === '(') open++
  }
  return kept
}

function nameOf(column: string): string {
  return column.split(' as ').at(-1)!.split('.').at(-1)!
}
