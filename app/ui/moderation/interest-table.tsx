import { Form as RemixForm } from '@remix-run/react'
import type { InterestLine } from '#app/domain/interests/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Day } from '../instant.tsx'
import { Column, Table } from '../table.tsx'

/** Declared interests, by name and body with their days. On one's own page each that holds can be ended. */
export function InterestTable({ interests, own = false }: { interests: readonly InterestLine[]; own?: boolean }) {
  const t = useTranslate()
  return (
    <Table caption={t('moderation.interests')}>
      <thead>
        <tr>
          {!own && <Column>{t('moderation.interests.person')}</Column>}
          <Column>{t('moderation.interests.body')}</Column>
          <Column>{t('moderation.interests.kind')}</Column>
          <Column>{t('moderation.interests.saidOn')}</Column>
          <Column>{t('moderation.interests.endedOn')}</Column>
        </tr>
      </thead>
      <tbody>
        {interests.map(({ id, person, body, kind, saidOn, endedOn }) => (
          <tr key={id}>
            {!own && (
              <td>
                <bdi>{person}</bdi>
              </td>
            )}
            <td>
              <bdi>{body}</bdi>
            </td>
            <td>{t(`moderation.interests.kind.${kind}`)}</td>
            <td>
              <Day on={saidOn} />
            </td>
            <td>{endedOn ? <Day on={endedOn} /> : own ? <EndForm id={id} /> : t('moderation.interests.holds')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function EndForm({ id }: { id: string }) {
  const t = useTranslate()
  return (
    <RemixForm method="post">
      <input type="hidden" name="intent" value="end" />
      <input type="hidden" name="interestId" value={id} />
      <Button>{t('moderation.interests.endButton')}</Button>
    </RemixForm>
  )
}
