import { en } from './en.ts'
import { enMembers } from './en-members.ts'
import { enRequirements } from './en-requirements.ts'
import { about } from './en/about.ts'
import { evidencePaper } from './en/evidence-paper.ts'
import { notices } from './en/notices.ts'
import type { Locale } from './locale.ts'
import { ur } from './ur.ts'
import { urMembers } from './ur-members.ts'
import { urRequirements } from './ur-requirements.ts'
import { about as aboutUr } from './ur/about.ts'
import { evidencePaper as evidencePaperUr } from './ur/evidence-paper.ts'
import { notices as noticesUr } from './ur/notices.ts'

const wholeEn = { ...en, ...enRequirements, ...enMembers, ...about, ...evidencePaper, ...notices } as const

/**
 * Every text of both languages: those of the pages, which a browser also gets (`en.ts` and `ur.ts`, and in parts `en-requirements.ts`, `en-members.ts` and their like), and those that only the server writes. Mail is one such; the
 * long pages about the site are another: their loaders hand out finished sentences, so that no visitor of another page carries them.
 */
export const catalogues: Record<Locale, Record<keyof typeof wholeEn, string>> = {
  en: wholeEn,
  ur: { ...ur, ...urRequirements, ...urMembers, ...aboutUr, ...evidencePaperUr, ...noticesUr },
}
