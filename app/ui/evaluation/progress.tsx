import type { SheetProgress } from '#app/domain/evaluation/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Section } from '../section.tsx'
import { Tag } from '../tag.tsx'

/** Who of the panel has locked its sheet; no marks. */
export function Progress({ members }: { members: readonly SheetProgress[] }) {
  const t = useTranslate()
  return (
    <Section title={t('evaluation.report.progress')}>
      <Card rows>
        {members.map(({ memberId, name, chair, declared, locked }) => (
          <Row key={memberId} className="flex flex-wrap items-center justify-between gap-2 text-ui">
            <span>
              <bdi>{name}</bdi> {chair && <Tag>{t('evaluation.panel.chair')}</Tag>}
            </span>
            <Tag tone={locked ? 'good' : 'warn'}>
              {t(locked ? 'evaluation.report.locked' : declared ? 'evaluation.report.open' : 'evaluation.report.undeclared')}
            </Tag>
          </Row>
        ))}
      </Card>
    </Section>
  )
}
