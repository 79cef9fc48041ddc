import { institutionActs, isOpenTo } from '#app/domain/institutions/facts.ts'
import type { InstitutionState } from '#app/domain/organisations/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Section } from '../section.tsx'
import { Tag } from '../tag.tsx'

/** What the state of an institution allows and what waits. */
export function AllowedActs({ state }: { state: InstitutionState }) {
  const t = useTranslate()
  return (
    <Section title={t('institutions.allows.title')} note={t(`institutions.allows.${state}`)}>
      <Card rows>
        {institutionActs.map((act) => (
          <Row key={act} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <span className="text-ui">{t(`institutions.act.${act}`)}</span>
            {isOpenTo(state, act) ? (
              <Tag tone="good">{t('institutions.allows.yes')}</Tag>
            ) : (
              <Tag tone={state === 'suspended' ? 'stop' : 'warn'}>{t(state === 'suspended' ? 'institutions.allows.stopped' : 'institutions.allows.no')}</Tag>
            )}
          </Row>
        ))}
      </Card>
    </Section>
  )
}
