import type { PanelMember } from '#app/domain/evaluation/panel.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'

type Shown = Pick<PanelMember, 'memberId' | 'name' | 'chair' | 'conflict' | 'declaredAt'>

/** The panel with its chair and what each has declared; who left for a conflict is named below. */
export function PanelMembers({ members, conflicted }: { members: readonly Shown[]; conflicted: readonly { name: string }[] }) {
  const t = useTranslate()
  const locale = useLocale()
  return (
    <div className="grid gap-2">
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
              {members.map(({ memberId, name, chair, declaredAt }) => (
                <tr key={memberId}>
                  <th scope="row">
                    <bdi>{name}</bdi> {chair && <Tag>{t('evaluation.panel.chair')}</Tag>}
                  </th>
                  <td>
                    {declaredAt ? (
                      t('evaluation.panel.declaredNone', { when: formatInstant(declaredAt, locale) })
                    ) : (
                      <Tag tone="warn">{t('evaluation.panel.notDeclared')}</Tag>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {conflicted.map(({ name }) => (
        <p key={name} className="text-small text-ink-2">
          {t('evaluation.panel.conflicted', { name })}
        </p>
      ))}
    </div>
  )
}
