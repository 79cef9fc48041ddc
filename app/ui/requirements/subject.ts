import type { AttestationCode, DeploymentModel } from '#app/domain/offerings/attributes.ts'
import { attributes } from '#app/domain/offerings/attributes.ts'
import { useTranslate } from '#app/messages/language.ts'

/** What a criterion asks for, by its name: a capability by the labels that the page was given, everything else by the catalogue. */
export function useSubject(labels: Readonly<Record<string, string>>): (criterion: { kind: string; ref: string }) => string {
  const t = useTranslate()
  return ({ kind, ref }) => {
    if (kind === 'deployment') return t(attributes.deployment.labelOf(ref as DeploymentModel))
    if (kind === 'certification') return t(attributes.certification.labelOf(ref as AttestationCode))
    return labels[ref] ?? ref
  }
}
