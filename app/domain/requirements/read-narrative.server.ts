import { labelsOf, readTree } from '#app/domain/capabilities/read.server.ts'
import { readTaxonomy } from '#app/domain/capabilities/taxonomy.server.ts'
import { countryName } from '#app/domain/countries.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import { capabilityPhrases, listedPhrases, makeNarrativeTaxonomy } from './narrative-phrases.server.ts'
import { proposeCriteria, type CriterionProposal, type NarrativeTaxonomy } from './propose-criteria.ts'
import type { RequirementDraft } from './schema.ts'

/**
 * The words that lead to criteria: labels and synonyms of every capability that can be asked for today, in English, Urdu and Roman Urdu, and the words of what search knows of certificates,
 * standards and ways of running. What was merged leads to where it went.
 */
export async function readNarrativeTaxonomy(db: Db): Promise<NarrativeTaxonomy> {
  const taxonomy = await readTaxonomy(db)
  const tree = await readTree(db)
  const phrases = taxonomy.nodes.flatMap(({ code }) => {
    const ref = tree.forward(code)
    if (!tree.isLeaf(ref) || !tree.isCurrent(ref)) return []
    return capabilityPhrases(ref, taxonomy.wordsOf(code))
  })
  return makeNarrativeTaxonomy([...phrases, ...listedPhrases()])
}

/** A proposal with the name of what it asks, in the reader's language. */
export type ProposalShown = CriterionProposal & { label: string | null }

/** What the narrative and the title of a draft speak of that its criteria do not ask yet. A capability and a country have their labels; everything else has its name in the catalogue. */
export async function readProposals(db: Db, draft: Pick<RequirementDraft, 'narrative' | 'criteria'>, locale: Locale): Promise<ProposalShown[]> {
  const proposals = proposeCriteria(draft.narrative, await readNarrativeTaxonomy(db), draft.criteria)
  const codes = proposals.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
  const labels = await labelsOf(db, codes, locale)
  return proposals.map((proposal) => ({
    ...proposal,
    label: labels[proposal.ref] ?? (proposal.kind === 'residency' ? countryName(proposal.ref, locale) : null),
  }))
}
