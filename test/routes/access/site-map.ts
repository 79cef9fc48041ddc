import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'
import type { Row } from './rows.ts'

export type MappedRoute = { pattern: string; file: string; method: Row['method'] }

/** Every address of the site map, once for reading and once for posting where the route has an action. */
export function listRoutes(): MappedRoute[] {
  return flatten(routes as RouteConfigEntry[], '').flatMap((route) => {
    const source = readFileSync(path.join('app', route.file), 'utf8')
    const reads: MappedRoute = { ...route, method: 'GET' }
    return /export (async )?(function|const) action\b|export \{[^}]*\baction\b/.test(source) ? [reads, { ...route, method: 'POST' }] : [reads]
  })
}

function flatten(entries: RouteConfigEntry[], under: string): { pattern: string; file: string }[] {
  return entries.flatMap(({ path: own, file, children }) => {
    const pattern = own === undefined ? under || '/' : `${under}/${own}`
    return [{ pattern, file }, ...(children ? flatten(children, pattern) : [])]
  })
}

/** The route that answers an address of the tables: the pattern that fits with the most fixed words. */
export function routeOf(mapped: readonly MappedRoute[], { method, address }: Pick<Row, 'method' | 'address'>): MappedRoute | undefined {
  const words = address.split('?', 1)[0]!.split('/')
  const fixed = ({ pattern }: MappedRoute) => pattern.split('/').filter((part) => !part.startsWith(':') && part !== '*').length
  const fits = ({ pattern }: MappedRoute) => {
    if (pattern === '/*') return true
    const parts = pattern.split('/')
    return parts.length === words.length && parts.every((part, index) => part === words[index] || (part.startsWith(':') && words[index] !== ''))
  }
  return mapped.filter((route) => route.method === method && fits(route)).sort((a, b) => fixed(b) - fixed(a))[0]
}
