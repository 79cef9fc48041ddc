import { Link } from '@remix-run/react'
import type { CheckLine } from '#app/domain/requirements/read-check.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { Translate } from '#app/messages/translate.ts'
import { Column, Table } from '../table.tsx'

const hour = 3_600_000
const day = 24 * hour

/** What waits for the check, with its age at `now`. */
export function CheckQueue({ lines, now }: { lines: readonly CheckLine[]; now: Date }) {
  const t = useTranslate()
  return (
    <div className="card">
      <Table caption={t('requirementsPublic.check.table')}>
        <thead>
          <tr>
            <Column>{t('requirementsPublic.check.requirement')}</Column>
            <Column>{t('requirementsPublic.askedBy')}</Column>
            <Column>{t('requirementsPublic.check.age')}</Column>
            <Column>{t('requirementsPublic.check.returned')}</Column>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, title, reference, institutionName, submittedAt, returned }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/staff/requirements/${id}`} className="link-title">
                  <bdi>{title}</bdi>
                </Link>
                <bdi className="block text-small font-normal text-ink-3">{reference}</bdi>
              </th>
              <td>
                <bdi>{institutionName}</bdi>
              </td>
              <td className="whitespace-nowrap">{ageText(t, now.getTime() - submittedAt.getTime())}</td>
              <td>{returned > 0 ? t('requirementsPublic.check.returnedTimes', { count: returned }) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

function ageText(t: Translate, milliseconds: number): string {
  if (milliseconds < hour) return t('requirementsPublic.check.age.minutes', { count: Math.max(0, Math.floor(milliseconds / 60_000)) })
  if (milliseconds < 2 * day) return t('requirementsPublic.check.age.hours', { count: Math.floor(milliseconds / hour) })
  return t('requirementsPublic.check.age.days', { count: Math.floor(milliseconds / day) })
}
