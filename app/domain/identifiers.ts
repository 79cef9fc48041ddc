import { v7 } from 'uuid'

/** A new key: UUID version 7, so that rows made later sort later. */
export function newId(): string {
  return v7()
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether a path segment can be a key at all; anything else is "not found" before the database is asked. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && uuidPattern.test(text)
}

/** A readable, stable part of a public address: lower-case ASCII words joined by hyphens, at most 80 characters; empty when nothing readable is left. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
}
