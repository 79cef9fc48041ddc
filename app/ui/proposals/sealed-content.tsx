import { Link } from '@remix-run/react'
import type { TechnicalContent } from '#app/domain/proposals/content.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { OfferingNames } from './offering-names.tsx'
import { Section } from '../section.tsx'

/** What goes into the envelope beside the price: the draft as it was last saved. */
export function SealedContent({ technical, offeringNames, to }: { technical: TechnicalContent; offeringNames: Readonly<Record<string, string>>; to: string }) {
  const t = useTranslate()
  return (
    <Section title={t('proposals.submit.what')} more={<Link to={to}>{t('proposals.submit.toDraft')}</Link>}>
      <Card>
        <Facts
          facts={[
            { label: t('proposals.draft.offering'), value: <OfferingNames ids={technical.offeringVersionIds} names={offeringNames} /> },
            { label: t('proposals.submit.whatAnswers'), value: t('proposals.submit.whatAnswersValue', { count: technical.answers.length }) },
            { label: t('proposals.draft.plan'), value: <span className="whitespace-pre-line">{technical.plan.delivery}</span> },
          ]}
        />
      </Card>
    </Section>
  )
}
