import { Link } from '@remix-run/react'
import { fieldOf } from '#app/domain/statement-asks/with-statement.ts'
import type { HouseAsks } from '#app/domain/statement-asks/list-house-asks.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'
import { useAskedName } from './asked-name.ts'

/** On the page of an offering: what institutions ask about it and nothing listed answers, each with the way to the field. */
export function AskedHere({ asks, labels }: HouseAsks) {
  const t = useTranslate()
  const nameOf = useAskedName(labels)
  const waiting = asks.filter(({ isOpen, answered, declined }) => isOpen && answered === null && !declined)
  if (waiting.length === 0) return null
  return (
    <Notice tone="info" title={t('asks.house.waiting', { count: waiting.length })}>
      <ul className="list-disc ps-5">
        {waiting.map((ask) => {
          const field = fieldOf(ask.kind)
          return (
            <li key={ask.id}>
              <a href={field ? `#offering-${field}` : '/house/offerings#attestations'}>
                <bdi>{nameOf(ask)}</bdi>
              </a>
            </li>
          )
        })}
      </ul>
      <p>
        <Link to="/house/asks">{t('asks.house.see')}</Link>
      </p>
    </Notice>
  )
}
