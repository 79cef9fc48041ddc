import type { z } from 'zod'
import type { AttestationCode, EvidenceKind } from '#app/domain/offerings/attributes.ts'
import type { DraftOffering } from '#app/domain/offerings/schema.ts'
import type { DemoAttestation } from '../attestations.ts'

export type DemoDraft = Omit<z.input<typeof DraftOffering>, 'replaces'> & {
  /** Products of the registry, by the end of their address. */
  replaces?: readonly { product: string; migrationNote?: string }[]
}

/** What staff saw for a statement. With `rests` it stands on an attestation of that code, of the offering or of its house, and falls with it. */
export type DemoEvidence = { kind: EvidenceKind; ref: string; level: 'documented' | 'verified'; method: string; rests?: AttestationCode }

/** An offering of a house, and how many days ago each thing happened to it. What did not happen is left out: one without `signed` is a draft, one without `listed` waits for staff. */
export type DemoOffering = {
  draft: DemoDraft
  drafted: number
  signed?: number
  listed?: number
  evidence?: readonly DemoEvidence[]
  /** Papers that are about this offering alone, stated before staff looked. */
  attestations?: readonly DemoAttestation[]
  /** A change that the house signed after the listing: it shows at once, and staff have not looked at it yet. */
  edited?: { ago: number; change: Partial<DemoDraft> }
  confirmed?: number
  archived?: number
}

/** Values of a fixed list that an offering states as yes. */
export function yes<Ref extends string>(...refs: Ref[]): { ref: Ref; stated: 'yes' }[] {
  return refs.map((ref) => ({ ref, stated: 'yes' }))
}

/** Values that it states as no. */
export function no<Ref extends string>(...refs: Ref[]): { ref: Ref; stated: 'no' }[] {
  return refs.map((ref) => ({ ref, stated: 'no' }))
}
