/** What can be hidden for 72 hours, and what a report can be about. */
export const subjectKinds = ['house', 'offering', 'registry_entry', 'registry_reply', 'requirement', 'advisory'] as const
export type SubjectKind = (typeof subjectKinds)[number]

export type SubjectKey = { kind: SubjectKind; id: string }

/** Something that can be hidden or reported, by its names. */
export type Subject = SubjectKey & {
  title: string
  /** Its public page. */
  path: string
  /** Where staff act on it; null where there is no such page. */
  staffPath: string | null
  /** Whose it is, so that nobody decides about their own; null where it belongs to no organisation. */
  organisation: { id: string; name: string; kind: 'house' | 'institution' | 'maker' } | null
}

/** Reads `offering:<slug>` and the like, as links to the report form carry it; undefined for anything else. */
export function readAbout(text: string | null): { kind: SubjectKind; name: string } | undefined {
  const [, kind, name] = /^([a-z_]+):([a-z0-9-]{1,200})$/.exec(text ?? '') ?? []
  const known = subjectKinds.find((one) => one === kind)
  return known && name ? { kind: known, name } : undefined
}
