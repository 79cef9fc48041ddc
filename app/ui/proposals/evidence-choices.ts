import type { Attachment } from '#app/domain/proposals/content.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { EvidenceChoice } from './answer-fields.tsx'

/** An attestation of the house that holds today. */
export type Attested = { id: string; code: string; issuer: string }

/** What can stand behind an answer: what is attested of the house, and the files of this proposal. */
export function useEvidenceChoices(attestations: readonly Attested[], attachments: readonly Pick<Attachment, 'id' | 'name'>[]): EvidenceChoice[] {
  const nameOf = useAttestedName()
  return [
    ...attestations.map((attestation) => ({ value: `attestation:${attestation.id}`, label: nameOf(attestation) })),
    ...attachments.map(({ id, name }) => ({ value: `attachment:${id}`, label: name })),
  ]
}

/** An attestation as people call it. */
export function useAttestedName(): (attestation: Attested) => string {
  const t = useTranslate()
  return ({ code, issuer }) => t('proposalEditor.attested', { what: t(`matching.attestation.${code as 'iso27001'}`), issuer })
}
