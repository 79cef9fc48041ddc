import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listReceipts, receiptOf } from '#app/domain/proposals/read-receipts.server.ts'
import { findHouseProposal } from '#app/domain/proposals/read.server.ts'
import { isEditable } from '#app/domain/proposals/status.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { ForgetPrice } from '#app/ui/proposals/forget-price.tsx'
import { PriceDestroyed } from '#app/ui/proposals/price-destroyed.tsx'
import { ReceiptFiles } from '#app/ui/proposals/receipt-files.tsx'
import { ReceiptView } from '#app/ui/proposals/receipt-view.tsx'
import { Section } from '#app/ui/section.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation, personId } = await requireMember(request, context, 'house')
  const proposal = found(await findHouseProposal(context.db, context.keys, organisation.id, params.id))
  const { reference, title } = found(await findPublicRequirement(context.db, proposal.requirementId, { organisationId: organisation.id, isStaff: false }))
  const receipts = await listReceipts(context.db, proposal.id)
  const shown = receiptOf(receipts, new URL(request.url).searchParams.get('version'))
  if (receipts.length > 0) found(shown)
  return {
    title: titleOf(context, 'proposals.receipt.title'),
    proposalId: proposal.id,
    keeper: { proposalId: proposal.id, personId, houseId: organisation.id },
    // Between a withdrawal and the next submission the price is still being written.
    submitted: !isEditable(proposal.state),
    requirement: { reference, title },
    shown: shown ?? null,
    others: receipts.filter((receipt) => receipt !== shown).map(({ version }) => version),
  }
}

export default function ProposalReceipt() {
  const { proposalId, keeper, submitted, requirement, shown, others } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const locale = useLocale()
  const to = `/house/proposals/${proposalId}`
  const crumbs = [
    { to: '/house', label: t('ui.nav.house') },
    { to, label: requirement.reference },
  ]
  if (!shown) {
    return (
      <Page title={t('proposals.receipt.title')} crumbs={crumbs}>
        <Empty title={t('proposals.receipt.none')} action={<LinkButton to={to}>{t('proposals.submit.toDraft')}</LinkButton>}>
          {t('proposals.receipt.noneText')}
        </Empty>
      </Page>
    )
  }
  return (
    <Page
      title={t('proposals.receipt.of', { reference: requirement.reference, version: shown.version })}
      lead={<bdi>{t('proposals.for', { title: requirement.title })}</bdi>}
      crumbs={crumbs}
    >
      {shown.withdrawnAt && <Notice tone="warn" title={t('proposals.receipt.withdrawn', { when: formatInstant(shown.withdrawnAt, locale) })} />}
      <PriceDestroyed destroyed={shown.destroyed} />
      <Section title={t('proposals.receipt.title')} note={t('proposals.receipt.lead')}>
        <ReceiptView shown={shown} />
      </Section>
      <ReceiptFiles to={`${to}/receipt`} version={shown.version} copy={shown.hasCarbonCopy ? `${to}/carbon-copy` : undefined} />
      {submitted && <ForgetPrice keeper={keeper} />}
      {others.length > 0 && (
        <Section title={t('proposals.receipt.others')}>
          <ul className="list-disc ps-5">
            {others.map((version) => (
              <li key={version}>
                <Link to={`?version=${version}`}>{t('proposals.receipt.other', { version })}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
