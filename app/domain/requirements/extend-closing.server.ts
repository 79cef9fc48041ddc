import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import type { Market } from '#app/domain/market.ts'
import { findWordsAboutPeople, type RefusedKind } from '#app/domain/registry/wording.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { readCalendar } from './calendar.server.ts'
import { toWorkingDay } from './calendar.ts'
import { lockRequirement } from './lock.server.ts'
import { moveClosing } from './move-closing.server.ts'
import { isInDays } from './periods.ts'
import { citationOf } from './profile.ts'

export type ExtendClosingRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_open' | 'no_reason' }
  /** A deadline only moves later: `closesAt` is the one that stands. */
  | { reason: 'not_later'; closesAt: Date; rule: string }
  | { reason: 'words_about_people'; kind: RefusedKind; words: string }

/** Lets a requirement stay open longer, with a reason that is published. Only before closing, and only later; one counted in days closes on a working day. Answers the new closing. */
export function extendClosing(
  act: Act<MemberActor>,
  input: { id: string; closesAt: Date; reason: string; market: Market },
): Promise<Result<{ closesAt: Date }, ExtendClosingRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.id)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile } = locked
    const access = decideAccess(act.actor, 'requirement', 'amend', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (requirement.state !== 'published') return refuse({ reason: 'not_open' })
    const reason = input.reason.trim()
    if (reason === '') return refuse({ reason: 'no_reason' })
    const aboutPeople = findWordsAboutPeople(reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', ...aboutPeople })
    const closesAt = isInDays(profile.openAtLeast) ? toWorkingDay(input.closesAt, await readCalendar(trx, input.market)) : input.closesAt
    const rule = citationOf(profile, 'openAtLeast')
    if (closesAt <= requirement.closesAt!) return refuse({ reason: 'not_later', closesAt: requirement.closesAt!, rule })
    await moveClosing(trx, act, locked, { closesAt, rule, reason, market: input.market })
    return ok({ closesAt })
  })
}
