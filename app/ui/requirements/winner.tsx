import { Link } from '@remix-run/react'
import type { PublicWinner } from '#app/domain/awards/read-public.server.ts'

/** The house that an award goes to, with the way to its page where the public has one. */
export function Winner({ houseName, houseSlug }: PublicWinner) {
  if (!houseSlug) return <bdi>{houseName}</bdi>
  return (
    <Link to={`/houses/${houseSlug}`}>
      <bdi>{houseName}</bdi>
    </Link>
  )
}
