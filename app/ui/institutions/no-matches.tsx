import { Link } from '@remix-run/react'
import type { ConflictShown } from '#app/domain/matching/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'

/** Why an institution sees no matches: it is related to a house whose own business is asked for. */
export function NoMatches({ conflicts }: { conflicts: readonly ConflictShown[] }) {
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
