import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listCapabilityGroups } from '#app/domain/capabilities/read.server.ts'
import { listCountries } from '#app/domain/countries.ts'
import { differenceOf } from '#app/domain/offerings/difference.ts'
import { namesIn } from '#app/domain/offerings/naming.server.ts'
import { findOwnOffering } from '#app/domain/offerings/read-own.server.ts'
import { canEdit } from '#app/domain/offerings/rules.ts'
import { offeringMoveFrom } from '#app/domain/offerings/status.ts'
import { listProductChoices } from '#app/domain/registry/products.server.ts'
import { listHouseAsks } from '#app/domain/statement-asks/list-house-asks.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Incomplete } from '#app/ui/offerings/incomplete.tsx'
import { OfferingChanges } from '#app/ui/offerings/offering-changes.tsx'
import { OfferingForm } from '#app/ui/offerings/offering-form.tsx'
import { ListingActions, ListingNotices } from '#app/ui/offerings/offering-life.tsx'
import { OfferingStateTag } from '#app/ui/offerings/offering-state-tag.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { AskedHere } from '#app/ui/statement-asks/asked-here.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { found } from '#app/web/found.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { archive, confirm, save, submit } from './change-offering.server.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const houseId = actor.organisation.id
  const { today, locale } = await viewOf(context)
  const { listed, ...offering } = found(await findOwnOffering(context.db, houseId, params.id!))
  return {
    title: titleNamed(context, offering.draft.name),
    offering,
    asked: await listHouseAsks(context.db, houseId, { today, locale, offeringId: offering.id }),
    today,
    changes: listed && differenceOf(listed, offering.draft),
    names: listed ? await namesIn(context.db, [listed, offering.draft], locale) : {},
    countries: listCountries(locale),
    groups: await listCapabilityGroups(context.db, locale, { keep: offering.draft.capabilities.map(({ ref }) => ref) }),
    products: await listProductChoices(context.db, today),
    mayWrite: may(actor, 'offering', 'write', houseId) && canEdit({ state: offering.state, isSubmitted: offering.submitted }),
    maySubmit: may(actor, 'offering', 'submit', houseId),
    mayConfirm: may(actor, 'offering', 'confirm', houseId) && offering.state === 'listed',
    mayArchive: may(actor, 'offering', 'archive', houseId) && offeringMoveFrom(offering.state, 'archive') !== undefined,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const form = await request.formData()
  const at = { id: params.id!, revision: Number(form.get('revision')) }
  switch (form.get('intent')) {
    case 'submit':
      return submit(context, actor, at)
    case 'confirm':
      return confirm(context, actor, at)
    case 'archive':
      return archive(context, actor, at)
    default:
      return save(context, actor, at, form)
  }
}

export default function HouseOffering() {
  const { offering, asked, today, changes, names, countries, groups, products, mayWrite, ...mays } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page
      title={offering.draft.name}
      crumbs={[{ to: '/house/offerings', label: t('offerings.own') }]}
      tags={<OfferingStateTag {...offering} />}
      actions={
        <>
          <Link to={`/house/offerings/${offering.id}/files`}>{t('files.sbom')}</Link>
          {offering.hasListed && <Link to={`/offerings/${offering.slug}`}>{t('offerings.publicPage')}</Link>}
        </>
      }
    >
      <Refused refused={refusedOf(reply)} />
      {reply && 'incomplete' in reply && <Incomplete issues={reply.incomplete} />}
      {offering.asked && (
        <Notice tone="warn" title={t('offerings.asked')}>
          <p dir="auto">{offering.asked.note}</p>
        </Notice>
      )}
      {offering.submitted && (
        <Notice tone="info" title={t('offerings.waiting')}>
          <p>{t('offerings.waitingText')}</p>
        </Notice>
      )}
      <AskedHere {...asked} />
      <ListingNotices offering={offering} today={today} />
      {changes && (
        <Section title={t('offerings.changes')} note={t('offerings.changesOwnNote')}>
          <OfferingChanges changes={changes} names={names} />
        </Section>
      )}
      {mayWrite && (
        <OfferingForm
          draft={offering.draft}
          revision={offering.revision}
          groups={groups}
          products={products}
          countries={countries}
          lastResult={formResultOf(reply)}
        />
      )}
      {mayWrite && mays.maySubmit && (
        <Section title={t('offerings.submitTitle')} note={t(offering.hasListed ? 'offerings.submitNoteListed' : 'offerings.submitNote')}>
          <Form method="post">
            <input type="hidden" name="revision" value={offering.revision} />
            <Button name="intent" value="submit" kind="main">
              {t('offerings.submit')}
            </Button>
          </Form>
        </Section>
      )}
      <ListingActions offering={offering} {...mays} />
    </Page>
  )
}
