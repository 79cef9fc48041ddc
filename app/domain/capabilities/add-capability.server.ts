import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import { codeFor } from './rules.ts'
import type { NewCapability } from './schema.ts'
import { lockTaxonomy, otherWords, renumber, writeWords } from './taxonomy.server.ts'
import { changesOf, findWordClash, tidyWords, type WordClash } from './words.server.ts'

export type AddCapabilityRefusal =
  { reason: 'forbidden' | 'not_found' } | { reason: 'unknown_group' | 'bad_code' } | { reason: 'code_taken'; code: string } | WordClash

const noWords = { labels: { en: '', ur: '' }, synonyms: { en: [], ur: [], 'ur-Latn': [] } }

/** Adds a capability as the last of its group. Its code is made once and stays; one that was merged or retired is never given out again. */
export function addCapability(act: Act, input: NewCapability): Promise<Result<{ code: string }, AddCapabilityRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'capability', 'edit')
    if (!member.ok) return member
    const taxonomy = await lockTaxonomy(trx)
    const group = taxonomy.find(input.group)
    if (!group || group.parentCode !== null || group.mergedInto !== null || group.retired) return refuse({ reason: 'unknown_group' })
    const code = codeFor(group.code, input.ending)
    if (code === undefined) return refuse({ reason: 'bad_code' })
    if (taxonomy.find(code)) return refuse({ reason: 'code_taken', code })
    const words = tidyWords(input.words)
    const clash = findWordClash(words, otherWords(taxonomy))
    if (clash) return refuse(clash)

    const at = await act.clock(trx)
    const id = newId()
    await trx
      .insertInto('capability')
      .values({ id, code, parentCode: group.code, position: taxonomy.nodes.length, mergedInto: null, retiredAt: null, editedAt: at })
      .execute()
    await writeWords(trx, code, words)
    await renumber(trx)
    await recordChange(trx, act, {
      verb: 'capability.add',
      subject: { kind: 'capability', id },
      to: 'current',
      at,
      data: { code, group: group.code },
      detail: { changes: changesOf(noWords, words) },
      search: true,
    })
    return ok({ code })
  })
}
