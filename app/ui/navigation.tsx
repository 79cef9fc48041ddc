import { NavLink } from '@remix-run/react'
import type { OrganisationKind } from '#app/domain/actor.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import type { Viewer } from './viewer.ts'

type Destination = { to: string; label: MessageKey }

const everyone: readonly Destination[] = [
  { to: '/directory', label: 'ui.nav.directory' },
  { to: '/registry', label: 'ui.nav.registry' },
  { to: '/requirements', label: 'ui.nav.requirements' },
  { to: '/advisories', label: 'ui.nav.advisories' },
]

const homeOf: Record<OrganisationKind, Destination> = {
  institution: { to: '/institution', label: 'ui.nav.institution' },
  house: { to: '/house', label: 'ui.nav.house' },
  association: { to: '/staff', label: 'ui.nav.staff' },
  maker: { to: '/maker', label: 'ui.nav.maker' },
}

/** Where this viewer can go from anywhere: the public pages, and first the home of the organisation they act for. */
export function destinationsFor(viewer: Viewer | null): readonly Destination[] {
  const home = viewer?.organisation && homeOf[viewer.organisation.kind]
  return home ? [home, ...everyone] : everyone
}

/** The links of the main navigation; `look` says whether they stand in the header or in the phone's menu. The link that is open carries `aria-current`. */
export function NavigationLinks({ viewer, look }: { viewer: Viewer | null; look: 'bar' | 'list' }) {
  const t = useTranslate()
  const shape =
    look === 'bar' ? 'flex items-center border-be-2 pbs-0.5 aria-[current]:border-brand' : 'block border-s-3 px-3 py-2.5 aria-[current]:border-brand'
  return destinationsFor(viewer).map(({ to, label }) => (
    <NavLink
      key={to}
      to={to}
      className={`${shape} border-transparent text-ui whitespace-nowrap text-ink-2 no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink`}
    >
      {t(label)}
    </NavLink>
  ))
}
