import { Link } from '@remix-run/react'
import type { ConflictShown, Withheld } from '#app/domain/matching/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'

/** Why an institution sees no matches, and what to do. */
export function NoMatches({ withheld }: { withheld: Withheld }) {
  return withheld.bar ? <NotVerified bar={withheld.bar} /> : <Related conflicts={withheld.conflicts} />
}

function NotVerified({ bar }: { bar: 'unverified' | 'suspended' }) {
  const t = useTranslate()
  return (
    <Notice tone="warn" title={t('institutions.conflict.title')}>
      <p>{t(`institutions.matches.${bar}`)}</p>
      <p>
        <Link to="/institution/profile">{t('institutions.matches.profile')}</Link>
      </p>
    </Notice>
  )
}

/** It is related to a house whose own business is asked for. */
function Related({ conflicts }: { conflicts: readonly ConflictShown[] }) {
  const t = useTranslate()
  return (
    <Notice tone="warn" title={t('institutions.conflict.title')}>
      <p>{t('institutions.conflict.text')}</p>
      <ul className="list-disc ps-6">
        {conflicts.flatMap(({ house, capabilities }) =>
          capabilities.map((capability) => (
            <li key={`${house} ${capability}`}>
              <bdi>{capability}</bdi> (<bdi>{house}</bdi>)
            </li>
          )),
        )}
      </ul>
      <p>
        <Link to="/institution/profile#related">{t('institutions.conflict.profile')}</Link>
      </p>
    </Notice>
  )
}
