import type { Confirmations } from '#app/domain/awards/confirmation.ts'
import { ratedParts } from '#app/domain/awards/confirmation.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Facts, type Fact } from '../facts.tsx'
import { Day, Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'

/** What both sides confirmed of an award, as far as the reader may see it. `side` is the reader's own. */
export function ConfirmationsShown({ side, both }: { side: 'institution' | 'house'; both: Confirmations }) {
  const t = useTranslate()
  const other = side === 'institution' ? 'house' : 'institution'
  const facts = useFacts(both)
  return (
    <>
      {both[side] && (
        <Section title={t('awards.delivery.ours')}>
          <Card>
            <Facts facts={facts[side]} />
          </Card>
        </Section>
      )}
      <Section title={t('awards.delivery.theirs')}>
        {both[other] ? (
          <Card>
            <Facts facts={facts[other]} />
          </Card>
        ) : (
          <Notice tone="plain">
            <p>{t('awards.delivery.waits')}</p>
          </Notice>
        )}
      </Section>
    </>
  )
}

function useFacts({ institution, house }: Confirmations): Record<'institution' | 'house', Fact[]> {
  const t = useTranslate()
  const spell = (answer: boolean) => t(answer ? 'awards.delivery.yes' : 'awards.delivery.no')
  return {
    institution: institution
      ? [
          { label: t('awards.delivery.acceptedOn'), value: <Day on={institution.acceptedOn} /> },
          { label: t('awards.delivery.asAgreed'), value: spell(institution.asAgreed) },
          ...ratedParts.map((part) => ({ label: t(`awards.delivery.part.${part}`), value: institution[part] })),
          { label: t('records.confirmedAt'), value: <Instant at={institution.confirmedAt} /> },
        ]
      : [],
    house: house
      ? [
          { label: t('awards.delivery.paidOnTime'), value: spell(house.paidOnTime) },
          { label: t('awards.delivery.scopeUnchanged'), value: spell(house.scopeUnchanged) },
          { label: t('records.confirmedAt'), value: <Instant at={house.confirmedAt} /> },
        ]
      : [],
  }
}
