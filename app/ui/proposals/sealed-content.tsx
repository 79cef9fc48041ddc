import { Link } from '@remix-run/react'
import type { TechnicalContent } from '#app/domain/proposals/content.ts'
import type { EnvelopeKind } from '#app/domain/sealing/custody.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { OfferingNames } from './offering-names.tsx'
import { Section } from '../section.tsx'

type SealedContentProps = { technical: TechnicalContent; kinds: readonly EnvelopeKind[]; offeringNames: Readonly<Record<string, string>>; to: string }

/** What goes into the envelopes beside the price: the draft as it was last saved; and how many envelopes there are. */
export function SealedContent({ technical, kinds, offeringNames, to }: SealedContentProps) {
  const t = useTranslate()
  return (
    <Section
      title={t('proposals.submit.what')}
      note={t(kinds.includes('financial') ? 'prices.twoEnvelopes' : 'prices.oneEnvelope')}
      more={<Link to={to}>{t('proposals.submit.toDraft')}</Link>}
    >
      <Card>
        <Facts
          facts={[
            { label: t('proposals.draft.offering'), value: <OfferingNames ids={technical.offeringVersionIds} names={offeringNames} /> },
            { label: t('proposals.submit.whatAnswers'), value: t('proposals.submit.whatAnswersValue', { count: technical.answers.length }) },
            { label: t('proposals.draft.plan'), value: <span className="whitespace-pre-line">{technical.plan.delivery}</span> },
            ...(technical.attachments.length > 0
              ? [{ label: t('prices.attachments'), value: t('prices.attachmentsValue', { count: technical.attachments.length }) }]
              : []),
          ]}
        />
      </Card>
    </Section>
  )
}
