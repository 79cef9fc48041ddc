import type { AttestationCode, DeploymentModel } from '#app/domain/offerings/attributes.ts'
import type { DirectoryPage } from '#app/domain/search/search-directory.server.ts'
import type { Translate } from '#app/messages/translate.ts'
import type { FacetName } from '#search/port.ts'

/** The name of each facet. */
export function facetTitle(t: Translate, facet: FacetName): string {
  if (facet === 'group' || facet === 'city') return t(`directory.facet.${facet}`)
  return t(`matching.kind.${facet}`)
}

/** The name of a facet's value; `labels` are those of capabilities and groups. */
export function valueName(t: Translate, labels: DirectoryPage['labels'], facet: FacetName, value: string): string {
  switch (facet) {
    case 'group':
    case 'capability':
      return labels[value] ?? value
    case 'deployment':
      return t(`matching.deployment.${value as DeploymentModel}`)
    case 'certification':
      return t(`matching.attestation.${value as AttestationCode}`)
    case 'city':
      return value
  }
}
