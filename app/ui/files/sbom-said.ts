import type { Sbom } from '#app/domain/files/sbom.ts'
import type { Translate } from '#app/messages/translate.ts'

/** What an offering's list of components says of itself, in one line. */
export function sbomSaid(t: Translate, { format, specVersion, components }: Sbom): string {
  return t('offerings.sbomSaid', { format, version: specVersion, count: components })
}
