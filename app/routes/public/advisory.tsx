import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { findAdvisory } from '#app/domain/advisories/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Day } from '#app/ui/instant.tsx'
import { HiddenNotice } from '#app/ui/moderation/hidden-notice.tsx'
import { PageFoot } from '#app/ui/moderation/page-foot.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { AdvisoryHistory } from '#app/ui/registry/advisory-history.tsx'
import { AdvisoryTags } from '#app/ui/registry/advisory-tags.tsx'
import { MakerReply } from '#app/ui/registry/maker-reply.tsx'
import { EntryTag } from '#app/ui/registry/entry-tag.tsx'
import { Section } from '#app/ui/section.tsx'
import { Words } from '#app/ui/words.tsx'
import { found } from '#app/web/found.ts'
import { findSeer, readStanding } from '#app/web/hidden.server.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { today } = await viewOf(context)
  const advisory = found(await findAdvisory(context.db, params.slug!, today, await findSeer(request, context)))
  const standing = await readStanding(request, context, { kind: 'advisory', id: advisory.id, name: advisory.slug })
  return { title: titleNamed(context, advisory.title), advisory, standing }
}

export default function Advisory() {
  const { advisory, standing } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const facts = [
    { label: t('advisories.issuer'), value: advisory.issuer },
    { label: t('advisories.reference'), value: advisory.reference },
    { label: t('advisories.issuedOn'), value: <Day on={advisory.firstIssuedOn} /> },
    ...(advisory.issuedOn === advisory.firstIssuedOn ? [] : [{ label: t('advisories.amendedOn'), value: <Day on={advisory.issuedOn} /> }]),
    { label: t('advisories.jurisdiction'), value: advisory.jurisdiction },
    ...(advisory.consultBody ? [{ label: t('advisories.consult'), value: advisory.consultBody }] : []),
    { label: t('advisories.source'), value: advisory.sourceUrl ? <a href={advisory.sourceUrl}>{advisory.sourceUrl}</a> : t('advisories.noSource') },
  ]
  return (
    <Page title={advisory.title} crumbs={[{ to: '/advisories', label: t('advisories.title') }]} tags={<AdvisoryTags {...advisory} />}>
      <HiddenNotice hidden={standing.hidden} />
      {advisory.withdrawal && (
        <Notice tone="warn" title={t('advisories.withdrawnTitle')}>
          <p>
            {t('advisories.withdrawnOn')}: <Day on={advisory.withdrawal.withdrawnOn} />
          </p>
          <p dir="auto">{advisory.withdrawal.reason}</p>
          {advisory.withdrawal.sourceUrl && (
            <p>
              <a href={advisory.withdrawal.sourceUrl}>{advisory.withdrawal.sourceUrl}</a>
            </p>
          )}
        </Notice>
      )}
      <Card>
        <Facts facts={facts} />
      </Card>
      <Section title={t('advisories.scope')}>
        <p lang={advisory.language} dir="auto" className="whitespace-pre-line">
          {advisory.scopeText}
        </p>
      </Section>
      <Section title={t('advisories.clauses')} note={t('advisories.binding')}>
        <Card rows>
          {advisory.clauses.map((clause) => (
            <Row key={clause.id} className="grid gap-1">
              <h3 id={`clause-${clause.id}`} className="text-ui">
                <Words>{clause.label}</Words>
              </h3>
              <blockquote lang={advisory.language} dir="auto" className="whitespace-pre-line">
                {clause.body}
              </blockquote>
            </Row>
          ))}
        </Card>
      </Section>
      <AdvisoryHistory history={advisory.history} />
      <Section title={t('advisories.covers')}>
        {advisory.entries.length === 0 ? (
          <Empty title={t('advisories.coversNone')}>{t('advisories.coversNoneText')}</Empty>
        ) : (
          <Card rows>
            {advisory.entries.map((entry) => (
              <Row key={entry.slug} className="flex flex-wrap items-baseline justify-between gap-2">
                <span>
                  <Link to={`/registry/${entry.slug}`} className="link-title">
                    <Words>{entry.product}</Words>
                  </Link>{' '}
                  <span className="text-small text-ink-2">
                    · <Words>{entry.maker}</Words>
                  </span>
                </span>
                <EntryTag {...entry} />
                <MakerReply reply={entry.reply} />
              </Row>
            ))}
          </Card>
        )}
      </Section>
      <PageFoot {...standing.foot} />
    </Page>
  )
}
