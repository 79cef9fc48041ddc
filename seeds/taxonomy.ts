import type { Db } from '#db/client.server.ts'
import { transact } from '#db/client.server.ts'
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
import type { Group } from './taxonomy/group.ts'

/** The capabilities by group, in the order in which people choose. Codes are stable; labels and synonyms are what search and the narrative reader know them by. */
export const taxonomy: readonly Group[] = [core, pay, card, chan, lend, fcc, grc, iam, net, soc, app, data, ops, svc]

/** Writes the taxonomy and the market's attestation codes; what is there already is brought up to date, so it can be run again. */
export function seedTaxonomy(db: Db): Promise<void> {
  return transact(db, async (trx) => {
    const nodes = taxonomy.flatMap((group) => [{ ...group, parentCode: null }, ...group.leaves.map((leaf) => ({ ...leaf, parentCode: group.code }))])
    const capabilities = nodes.map(({ code, parentCode }, position) => ({ code, parentCode, position, mergedInto: null, retiredAt: null }))
    await trx
      .insertInto('capability')
      .values(capabilities)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((row) => ({ parentCode: row.ref('excluded.parentCode'), position: row.ref('excluded.position') })),
      )
      .execute()
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
      .insertInto('capabilitySynonym')
      .values(synonyms)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
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
  })
}

function attestationCodeRow(code: (typeof attestationCodes)[number]) {
  const { use, validity }: AttestationRule = attestationRules[code]
  return { market: 'pk', code, gate: use === 'gate', score: use !== 'shown', validityMonths: validity.kind === 'months' ? validity.months : null }
}
