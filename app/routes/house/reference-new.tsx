import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { askReference, type AskReferenceRefusal } from '#app/domain/references/ask-reference.server.ts'
import { listReferenceOffers } from '#app/domain/references/read-offers.server.ts'
import { listAwardsHeld } from '#app/domain/references/read.server.ts'
import { ReferenceRequest } from '#app/domain/references/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { ReferenceForm } from '#app/ui/records/reference-form.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { Words } from '#app/ui/words.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<AskReferenceRefusal['reason']> = {
  forbidden: { status: 403, message: 'offerings.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  not_listed: { status: 409, message: 'records.refused.notListed' },
  house_suspended: { status: 409, message: 'moderation.refused.suspended' },
  not_stated: { status: 409, message: 'records.refused.notStated' },
  not_yet: { status: 409, message: 'records.refused.notYet' },
  unknown_award: { status: 409, message: 'records.refused.unknownAward' },
  unknown_institution: { status: 409, message: 'records.refused.unknownInstitution' },
  already_asked: { status: 409, message: 'records.refused.alreadyAsked' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id } = actor.organisation
  if (!may(actor, 'reference', 'ask', id)) throw new Response('not for this role', { status: 403 })
  const offers = await listReferenceOffers(context.db, id, context.locale)
  const asked = new URL(request.url).searchParams.get('offering')
  return {
    title: titleOf(context, 'records.reference.ask'),
    offers: offers.map(({ id: offeringId, name }) => ({ id: offeringId, name })),
    offer: offers.find((offer) => offer.id === asked) ?? (offers.length === 1 ? offers[0]! : null),
    awards: await listAwardsHeld(context.db, id),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  if (!may(actor, 'reference', 'ask', actor.organisation.id)) throw new Response('not for this role', { status: 403 })
  const form = await parseForm(request, ReferenceRequest)
  if (!form.ok) return form.reply
  const asked = await askReference(actOf(context, actor), form.value)
  if (asked.ok) return redirectDone(context, '/house/references', 'records.reference.asked')
  const { reason } = asked.refusal
  if (reason === 'unknown_institution') return form.refuse({ institution: [refusals[reason].message] })
  if (reason === 'not_yet') return form.refuse({ usedSince: [refusals[reason].message] })
  return answerRefusal(asked.refusal, refusals)
}

export default function NewReference() {
  const { offers, offer, awards } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const crumbs = [
    { to: '/house', label: t('ui.nav.house') },
    { to: '/house/references', label: t('records.reference.own') },
  ]
  return (
    <Page title={t('records.reference.ask')} lead={t('records.reference.askLead')} crumbs={crumbs}>
      <Refused refused={refusedOf(reply)} />
      {offers.length === 0 && (
        <Empty title={t('records.reference.noOffering')} action={<LinkButton to="/house/offerings">{t('offerings.own')}</LinkButton>}>
          {t('records.reference.noOfferingText')}
        </Empty>
      )}
      {offers.length > 1 && (
        <Section title={t('records.reference.which')}>
          <Card rows>
            {offers.map(({ id, name }) => (
              <Row key={id}>
                <Link to={`?offering=${id}`} aria-current={id === offer?.id || undefined}>
                  <Words>{name}</Words>
                </Link>
              </Row>
            ))}
          </Card>
        </Section>
      )}
      {offer && <ReferenceForm key={offer.id} offer={offer} awards={awards} lastResult={formResultOf(reply)} />}
    </Page>
  )
}
