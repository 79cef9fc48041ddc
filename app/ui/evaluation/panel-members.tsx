import type { PanelMember } from '#app/domain/evaluation/panel.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'
import { Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'

type Shown = Pick<PanelMember, 'memberId' | 'name' | 'chair' | 'reserve' | 'calledUpAt' | 'declaredAt'>

type PanelMembersProps = {
  members: readonly Shown[]
  reserves: readonly Shown[]
  /** How many reserves the procedure foresees. */
  reservesAtMost: number
  conflicted: readonly { name: string }[]
}

/** The panel with its chair, its reserves in the order in which they are called up, and what each has declared; who left for a conflict is named below. */
export function PanelMembers({ members, reserves, reservesAtMost, conflicted }: PanelMembersProps) {
  const t = useTranslate()
  return (
    <div className="grid gap-2">
      {members.length > 0 && !members.some(({ chair }) => chair) && <Notice tone="warn">{t('panel.noChair')}</Notice>}
      {members.length > 0 && (
        <div className="card">
          <Table caption={t('evaluation.panel.members')}>
            <thead>
              <tr>
                <Column>{t('evaluation.panel.member')}</Column>
                <Column>{t('evaluation.panel.declaration')}</Column>
              </tr>
            </thead>
            <tbody>
              {[...members, ...reserves].map((member) => (
                <Member key={member.memberId} member={member} place={reserves.indexOf(member) + 1} />
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {members.length > 0 && reserves.length < reservesAtMost && (
        <p className="text-small text-ink-2">{t('panel.reserves.few', { count: reserves.length, of: reservesAtMost })}</p>
      )}
      {conflicted.map(({ name }) => (
        <p key={name} className="text-small text-ink-2">
          {t('evaluation.panel.conflicted', { name })}
        </p>
      ))}
    </div>
  )
}

function Member({ member: { name, chair, reserve, calledUpAt, declaredAt }, place }: { member: Shown; place: number }) {
  const t = useTranslate()
  const locale = useLocale()
  return (
    <tr>
      <th scope="row">
        <span className="flex flex-wrap items-center gap-2">
          <bdi>{name}</bdi>
          {chair && <Tag>{t('evaluation.panel.chair')}</Tag>}
          {reserve && <Tag>{t('panel.reserve.place', { place })}</Tag>}
          {calledUpAt && <Tag tone="info">{t('panel.calledUp', { when: formatInstant(calledUpAt, locale) })}</Tag>}
        </span>
      </th>
      <td>
        {declaredAt ? (
          t('evaluation.panel.declaredNone', { when: formatInstant(declaredAt, locale) })
        ) : (
          <Tag tone="warn">{t('evaluation.panel.notDeclared')}</Tag>
        )}
      </td>
    </tr>
  )
}
