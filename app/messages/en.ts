import { errors } from './en/errors.ts'
import { shell } from './en/shell.ts'
import { notices } from './en/notices.ts'

/** Every English text, one area a file. The keys of this catalogue are the type of all keys. */
export const en = { ...errors, ...shell, ...notices } as const
