import {
  attributes,
  choiceAttributes,
  scaleAttribute,
  type AttestationCode,
  type DeploymentModel,
  type ScaleMeasure,
  type Standard,
  type SupportHours,
} from '#app/domain/offerings/attributes.ts'
import type { matching } from '#app/messages/en/matching.ts'
import type { matchingRequirements } from '#app/messages/en/matching-requirements.ts'
import type { Part } from './contributions.ts'
import type { GateReason, Notice } from './gates.ts'
import type { Raise } from './raise.ts'

/** A key of the catalogue's areas of matching, or the label of something that offerings state. */
export type MatchingKey =
  | keyof typeof matching
  | keyof typeof matchingRequirements
  | ReturnType<typeof choiceAttributes.standards.labelOf>
  | ReturnType<typeof choiceAttributes.supportHours.labelOf>
  | ReturnType<typeof scaleAttribute.labelOf>

/** A value of a sentence that the reader's language still has to name. */
export type Value =
  | { kind: 'message'; key: MatchingKey }
  | { kind: 'capability'; code: string }
  | { kind: 'product'; id: string }
  | { kind: 'date'; date: string }
  | { kind: 'points'; hundredths: number }
  | { kind: 'number'; number: number }
  /** A country, or a city in one. */
  | { kind: 'place'; ref: string }
  /** A name as somebody wrote it. */
  | { kind: 'name'; name: string }
  | ({ kind: 'phrase' } & Explanation)

/** A sentence before it has a language. */
export type Explanation = { key: MatchingKey; values: Record<string, Value> }

/** Who reads. A house is never told what stands on an institution's own list. */
export type Audience = 'institution' | 'house'

/** What one language needs to speak: its translator, names of capabilities and products, and its dates. */
export type Voice = {
  translate(key: MatchingKey, values?: Record<string, string | number>): string
  capabilityLabel(code: string): string
  productName(id: string): string
  placeName(ref: string): string
  formatDate(date: string): string
}

/** The name of what a criterion or a part is about. */
export function subjectOf({ kind, ref, bound }: { kind: Part['kind']; ref: string; bound?: number }): Value {
  switch (kind) {
    case 'capability':
      return { kind: 'capability', code: ref }
    case 'deployment':
      return { kind: 'message', key: attributes.deployment.labelOf(ref as DeploymentModel) }
    case 'certification':
      return { kind: 'message', key: attributes.certification.labelOf(ref as AttestationCode) }
    case 'standard':
      return { kind: 'message', key: choiceAttributes.standards.labelOf(ref as Standard) }
    case 'residency':
      return phrase('matching.subject.residency', { place: { kind: 'place', ref } })
    case 'scale':
      return phrase('matching.subject.scale', {
        measure: { kind: 'message', key: scaleAttribute.labelOf(ref as ScaleMeasure) },
        bound: { kind: 'number', number: bound ?? 0 },
      })
    case 'support-hours':
      return phrase('matching.subject.support-hours', { hours: { kind: 'message', key: choiceAttributes.supportHours.labelOf(ref as SupportHours) } })
    case 'support-city':
      return phrase('matching.subject.support-city', { city: { kind: 'name', name: ref } })
    case 'components':
      return { kind: 'message', key: 'matching.subject.components' }
    case 'replaces':
      return { kind: 'message', key: 'matching.subject.replaces' }
    case 'timeline':
      return phrase('matching.subject.timeline', { date: { kind: 'date', date: ref } })
    case 'track-record':
      return { kind: 'message', key: 'matching.kind.track-record' }
  }
}

function phrase(key: MatchingKey, values: Record<string, Value>): Value {
  return { kind: 'phrase', key, values }
}

/** Why a part counts what it counts. */
export function explainPart(part: Part): Explanation {
  const { reason } = part
  const values: Record<string, Value> = {}
  if (part.evidence !== null) values.evidence = { kind: 'message', key: attributes.evidence.labelOf(part.evidence) }
  if ('date' in reason) values.date = { kind: 'date', date: reason.date }
  if ('confirmedOn' in reason) values.date = { kind: 'date', date: reason.confirmedOn }
  if ('place' in reason) values.place = { kind: 'place', ref: reason.place }
  if ('weeks' in reason) Object.assign(values, { weeks: { kind: 'number', number: reason.weeks }, days: { kind: 'number', number: reason.days } })
  if ('institutions' in reason) values.institutions = { kind: 'number', number: reason.institutions }
  if ('stated' in reason)
    values.stated = typeof reason.stated === 'number' ? { kind: 'number', number: reason.stated } : { kind: 'capability', code: reason.stated }
  return { key: `matching.part.${reason.code}`, values }
}

/** Why an offering is not eligible. */
export function explainReason(reason: GateReason, audience: Audience): Explanation {
  switch (reason.gate) {
    case 'house':
      return { key: `matching.reason.house.${reason.state}`, values: {} }
    case 'listing':
      return { key: `matching.reason.listing.${reason.state}`, values: {} }
    case 'built-on':
      if (reason.code === 'built-on-own-list' && audience === 'house') return { key: 'matching.reason.built-on-unnamed', values: {} }
      return { key: `matching.reason.${reason.code}`, values: { product: { kind: 'product', id: reason.productId } } }
    case 'must':
    case 'attestation':
      return { key: `matching.reason.${reason.code}`, values: { subject: subjectOf(reason), ...mustValues(reason) } }
  }
}

function mustValues(reason: Extract<GateReason, { gate: 'must' | 'attestation' }>): Record<string, Value> {
  if (reason.code === 'evidence-below') {
    return {
      evidence: { kind: 'message', key: attributes.evidence.labelOf(reason.evidence) },
      asked: { kind: 'message', key: attributes.evidence.labelOf(reason.asked) },
    }
  }
  if (reason.code === 'below') return { stated: { kind: 'number', number: reason.stated } }
  if (reason.code === 'stated-elsewhere') return { place: { kind: 'place', ref: reason.place } }
  return 'date' in reason ? { date: { kind: 'date', date: reason.date } } : {}
}

/** What is shown beside a match and left to the institution. */
export function explainNotice(notice: Notice): Explanation {
  return { key: `matching.notice.${notice.code}`, values: notice.code === 'possibly-covered' ? { product: { kind: 'product', id: notice.productId } } : {} }
}

/** What a house can do, and the points that it would bring. */
export function explainRaise(raise: Raise): Explanation {
  return { key: `matching.raise.${raise.step}`, values: { subject: subjectOf(raise), points: { kind: 'points', hundredths: raise.gain } } }
}

/** The sentence in one language. */
export function say({ key, values }: Explanation, voice: Voice): string {
  return voice.translate(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, sayValue(value, voice)])))
}

/** A value on its own, such as the name of a part in a table. Points stay a number, which the translator writes as the language does. */
export function sayValue(value: Value, voice: Voice): string | number {
  switch (value.kind) {
    case 'message':
      return voice.translate(value.key)
    case 'capability':
      return voice.capabilityLabel(value.code)
    case 'product':
      return voice.productName(value.id)
    case 'date':
      return voice.formatDate(value.date)
    case 'points':
      return value.hundredths / 100
    case 'number':
      return value.number
    case 'place':
      return voice.placeName(value.ref)
    case 'name':
      return value.name
    case 'phrase':
      return say(value, voice)
  }
}
