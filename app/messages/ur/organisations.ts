import type { organisations as english } from '../en/organisations.ts'

export const organisations: Record<keyof typeof english, string> = {}
