import type { en } from './en.ts'
import { errors } from './ur/errors.ts'
import { shell } from './ur/shell.ts'
import { notices } from './ur/notices.ts'

/** Every Urdu text; the type refuses a missing or a superfluous key. */
export const ur: Record<keyof typeof en, string> = { ...errors, ...shell, ...notices }
