import type { DeskCase } from '#app/domain/moderation/desk-query.ts'
import type { Translate } from '#app/messages/translate.ts'

/** What a case is called on the desk: a paper by its kind and whose it is, since its issuer alone says neither; anything else by its own title. */
export function caseTitle(t: Translate, { title, attestation, organisation }: Pick<DeskCase, 'title' | 'attestation' | 'organisation'>): string {
  if (!attestation) return title
  const paper = t(`matching.attestation.${attestation}`)
  return organisation ? `${paper} · ${organisation.name}` : paper
}
