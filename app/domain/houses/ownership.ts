/** What kinds of legal entity can own a software house. A person is none. */
export const ownerForms = ['company', 'partnership', 'public-body', 'fund', 'association'] as const
export type OwnerForm = (typeof ownerForms)[number]

/** The domain of a site, to be compared with that of a mail address: `https://www.example.pk/about` is `example.pk`. */
export function siteDomain(website: string): string {
  return new URL(website).hostname.toLowerCase().replace(/^www\./, '')
}

/** Who may claim a house: somebody whose confirmed address is at the domain of its site, or below it. */
export function mayClaim(emailDomain: string, website: string | null): boolean {
  if (website === null) return false
  const site = siteDomain(website)
  return emailDomain === site || emailDomain.endsWith(`.${site}`)
}
