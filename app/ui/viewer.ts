import type { OrganisationKind } from '#app/domain/actor.ts'

/** An organisation as the account menu shows it. */
export type ViewerOrganisation = { id: string; name: string; kind: OrganisationKind }

/** Who looks at the page, as far as the frame needs to know; null is a visitor. `organisations` are all that the person belongs to, the acting one among them. */
export type Viewer = {
  name: string
  email: string
  organisation: ViewerOrganisation | null
  organisations: readonly ViewerOrganisation[]
  unread: number
}
