import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readRecord } from '#app/domain/records/read-record.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Code } from '#app/ui/code.tsx'
import { BiddingRecordView } from '#app/ui/records/bidding-record.tsx'
import { EvaluationRecordView } from '#app/ui/records/evaluation-record.tsx'
import { WritingRecordView } from '#app/ui/records/writing-record.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { Section } from '#app/ui/section.tsx'
import { requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { refuseReading } from '#app/web/read-refused.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, act, head, title } = await requireOwnRequirement(args, 'record')
  const read = await readRecord(act, { requirementId: requirement.id, locale: args.context.locale })
  if (!read.ok) return refuseReading(requirement.id, read.refusal.reason)
  return { title, head, ...read.value }
}

export default function RequirementRecord() {
  const { head, readAt, requirement, writing, bidding, evaluation, heads } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const when = formatInstant(readAt, useLocale())
  return (
    <RequirementPage
      head={head}
      lead={t('records.lead')}
      actions={
        // A file, which only the browser itself can save.
        <a href={`/institution/requirements/${head.id}/record.json`} download data-screen-only>
          {t('records.download')}
        </a>
      }
    >
      <Notice tone="info">
        <p>{t('records.readAt', { when })}</p>
        <p>{t('records.without')}</p>
      </Notice>
      <Section title={t('records.heads')} note={t('records.headsNote')}>
        <Card>
          <Facts
            facts={[
              { label: t('records.procedure'), value: requirement.procedure },
              { label: t('records.sealedHead', { position: heads.sealed.position }), value: <Code text={heads.sealed.hash} /> },
              { label: t('records.auditHead', { position: heads.audit.position }), value: <Code text={heads.audit.hash} /> },
            ]}
          />
        </Card>
      </Section>
      <WritingRecordView writing={writing} />
      <BiddingRecordView bidding={bidding} />
      {evaluation ? <EvaluationRecordView evaluation={evaluation} /> : <Notice tone="plain" title={t('records.notOpened')} />}
    </RequirementPage>
  )
}
