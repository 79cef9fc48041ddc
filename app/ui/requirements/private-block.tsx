import { Link } from '@remix-run/react'
import type { PrivateFacts } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Amount } from '../amount.tsx'
import { Facts } from '../facts.tsx'
import { Notice } from '../notice.tsx'

/** What the institution keeps to itself. */
export function PrivateBlock({ facts: { replaces, budget } }: { facts: PrivateFacts }) {
  const t = useTranslate()
  return (
    <Notice tone="plain" title={t('requirements.private.title')}>
      <p>{t('requirements.private.text')}</p>
      <Facts
        facts={[
          {
            label: t('requirements.private.replaces'),
            value:
              replaces.length === 0 ? (
                t('requirements.private.none')
              ) : (
                <ul>
                  {replaces.map(({ id, name, maker, slug }) => (
                    <li key={id}>
                      {slug ? (
                        <Link to={`/registry/${slug}`}>
                          <bdi>{name}</bdi>
                        </Link>
                      ) : (
                        <bdi>{name}</bdi>
                      )}
                      {maker && (
                        <>
                          {' · '}
                          <bdi>{maker}</bdi>
                        </>
                      )}
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            label: t('requirements.private.budget'),
            value: budget ? <Amount {...budget} /> : t('requirements.overview.notStated'),
          },
        ]}
      />
    </Notice>
  )
}
