import { offeringFields, saidBy, type OfferingDraft, type OfferingField } from './schema.ts'

/** One thing that two versions say differently. `ref` names the statement within a field that holds several; null is "does not say it". */
export type Change = { field: OfferingField; ref: string; before: Words | null; after: Words | null }
/** A yes or no with its sentence, or words alone. */
export type Words = { stated: 'yes' | 'no' | null; text: string }

type Line = { field: OfferingField; ref: string; words: Words }

/** What the second version says differently from the first, in the order of the form. Two that say the same have no difference, whatever the order of their rows. */
export function differenceOf(before: OfferingDraft, after: OfferingDraft): Change[] {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const changes = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key): Change[] => {
    const [was, is] = [old.get(key), fresh.get(key)]
    if (was && is && was.words.stated === is.words.stated && was.words.text === is.words.text) return []
    const { field, ref } = (is ?? was)!
    return [{ field, ref, before: was?.words ?? null, after: is?.words ?? null }]
  })
  return changes.sort((a, b) => offeringFields.indexOf(a.field) - offeringFields.indexOf(b.field) || (a.ref < b.ref ? -1 : 1))
}

function linesOf(draft: OfferingDraft): Map<string, Line> {
  const line = (field: OfferingField, ref: string, text: string, stated: 'yes' | 'no' | null = null): Line => ({ field, ref, words: { stated, text } })
  const lines = [
    line('name', '', draft.name),
    line('summary', '', draft.summary),
    line('description', '', draft.description),
    line('language', '', draft.language),
    line('authorship', '', draft.authorship),
    line('authorshipDetail', '', draft.authorshipDetail),
    line('componentsStated', '', draft.componentsStated ? 'yes' : 'no'),
    line('deliveryWeeks', '', draft.deliveryWeeks === null ? '' : String(draft.deliveryWeeks)),
    line('priceModel', '', draft.priceModel ?? ''),
    line('priceBand', '', draft.priceBand ?? ''),
    ...saidBy(draft).flatMap(({ kind, field, ref, stated, sentence }) => (kind === 'scale' ? [] : [line(field, ref, sentence, stated)])),
    ...draft.scales.map(({ measure, claimed, live }) => line('scales', measure, live === null ? String(claimed) : `${claimed} / ${live}`)),
    ...draft.replaces.map(({ productId, migrationNote }) => line('replaces', productId, migrationNote, 'yes')),
    ...draft.components.map(({ name, maker, productId }) =>
      line('components', `${name} ${maker} ${productId ?? ''}`.trim(), maker === '' ? name : `${name} (${maker})`),
    ),
  ]
  return new Map(lines.filter(({ words }) => words.stated !== null || words.text !== '').map((one) => [`${one.field} ${one.ref}`, one]))
}
