import { transact, type Db, type Trx } from '#db/client.server.ts'
import { renumber } from '#app/domain/capabilities/taxonomy.server.ts'
import { attestationCodes, attestationRules, type AttestationRule } from '#app/domain/offerings/attributes.ts'
import { app } from './taxonomy/app.ts'
import { card } from './taxonomy/card.ts'
import { chan } from './taxonomy/chan.ts'
import { core } from './taxonomy/core.ts'
import { data } from './taxonomy/data.ts'
import { fcc } from './taxonomy/fcc.ts'
import { grc } from './taxonomy/grc.ts'
import { iam } from './taxonomy/iam.ts'
import { lend } from './taxonomy/lend.ts'
import { net } from './taxonomy/net.ts'
import { ops } from './taxonomy/ops.ts'
import { pay } from './taxonomy/pay.ts'
import { soc } from './taxonomy/soc.ts'
import { svc } from './taxonomy/svc.ts'
import type { Group, Words } from './taxonomy/group.ts'

/** The capabilities by group, in the order in which people choose. Codes are stable; labels and synonyms are what search and the narrative reader know them by. */
export const taxonomy: readonly Group[] = [core, pay, card, chan, lend, fcc, grc, iam, net, soc, app, data, ops, svc]

/**
 * Writes the taxonomy and the market's attestation codes; what is there already is brought up to date, so it can be run again. What staff edited is theirs: its words stay as they
 * left them, and once they changed anything the order of the tree stays too, with whatever is new as the last of its group.
 */
export function seedTaxonomy(db: Db): Promise<void> {
  return transact(db, async (trx) => {
    const nodes = taxonomy.flatMap((group) => [{ ...group, parentCode: null }, ...group.leaves.map((leaf) => ({ ...leaf, parentCode: group.code }))])
    const present = await trx.selectFrom('capability').select(['code', 'editedAt']).execute()
    const edited = new Set(present.filter(({ editedAt }) => editedAt !== null).map(({ code }) => code))
    const known = new Set(present.map(({ code }) => code))
    await seedNodes(
      trx,
      nodes.map(({ code, parentCode }, position) => ({
        code,
        parentCode,
        position: edited.size > 0 && !known.has(code) ? present.length + position : position,
      })),
      edited.size > 0,
    )
    await seedWords(
      trx,
      nodes.filter(({ code }) => !edited.has(code)),
    )
    await seedAttestationCodes(trx)
  })
}

async function seedNodes(trx: Trx, rows: readonly { code: string; parentCode: string | null; position: number }[], isEdited: boolean): Promise<void> {
  await trx
    .insertInto('capability')
    .values(rows.map((row) => ({ ...row, mergedInto: null, retiredAt: null, editedAt: null })))
    .onConflict((conflict) =>
      isEdited
        ? conflict.column('code').doNothing()
        : conflict.column('code').doUpdateSet((row) => ({ parentCode: row.ref('excluded.parentCode'), position: row.ref('excluded.position') })),
    )
    .execute()
  if (isEdited) await renumber(trx)
}

async function seedWords(trx: Trx, nodes: readonly (Words & { code: string })[]): Promise<void> {
  if (nodes.length === 0) return
  const labels = nodes.flatMap(({ code, en, ur }) => [
    { code, locale: 'en' as const, label: en },
    { code, locale: 'ur' as const, label: ur },
  ])
  await trx
    .insertInto('capabilityLabel')
    .values(labels)
    .onConflict((conflict) => conflict.columns(['code', 'locale']).doUpdateSet((row) => ({ label: row.ref('excluded.label') })))
    .execute()
  const synonyms = nodes.flatMap(({ code, synonyms: known }) =>
    (['en', 'ur', 'ur-Latn'] as const).flatMap((locale) => known[locale].map((synonym) => ({ code, locale, synonym }))),
  )
  await trx
    .deleteFrom('capabilitySynonym')
    .where(
      'code',
      'in',
      nodes.map(({ code }) => code),
    )
    .execute()
  await trx.insertInto('capabilitySynonym').values(synonyms).execute()
}

async function seedAttestationCodes(trx: Trx): Promise<void> {
  await trx
    .insertInto('attestationCode')
    .values(attestationCodes.map((code) => attestationCodeRow(code)))
    .onConflict((conflict) =>
      conflict.columns(['market', 'code']).doUpdateSet((row) => ({
        gate: row.ref('excluded.gate'),
        score: row.ref('excluded.score'),
        validityMonths: row.ref('excluded.validityMonths'),
      })),
    )
    .execute()
}

function attestationCodeRow(code: (typeof attestationCodes)[number]) {
  const { use, validity }: AttestationRule = attestationRules[code]
  return { market: 'pk', code, gate: use === 'gate', score: use !== 'shown', validityMonths: validity.kind === 'months' ? validity.months : null }
}
