import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { claimHouse, type ClaimRefusal } from '#app/domain/houses/claim.server.ts'
import { siteDomain } from '#app/domain/houses/ownership.ts'
import { findHousePage } from '#app/domain/houses/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireActor } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { found } from '#app/web/found.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<ClaimRefusal['reason']> = {
  forbidden: { status: 403, message: 'organisations.refused.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  not_unclaimed: { status: 409, message: 'organisations.claim.notUnclaimed' },
  already_claimed: { status: 409, message: 'organisations.claim.already' },
  other_domain: { status: 403, message: 'organisations.claim.otherDomain' },
}

/** Only a house that nobody acts for has this page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireActor(request, context)
  const house = found(await findHousePage(context.db, params.slug!, await viewOf(context)))
  const website = found(house.state === 'unclaimed' ? house.website : undefined)
  return { title: titleNamed(context, house.name), name: house.name, slug: house.slug, domain: siteDomain(website) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const claimed = await claimHouse(actOf(context, actor), { slug: params.slug! })
  return claimed.ok ? redirectDone(context, `/houses/${params.slug}`, 'organisations.claim.done') : answerRefusal(claimed.refusal, refusals)
}

export default function HouseClaim() {
  const { name, slug, domain } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('organisations.claim.title', { organisation: name })} crumbs={[{ to: `/houses/${slug}`, label: name }]}>
      <Refused refused={refusedOf(reply)} />
      <p>{t('organisations.claim.text', { domain })}</p>
      <Form method="post">
        <Button kind="main">{t('organisations.claim.submit')}</Button>
      </Form>
    </Page>
  )
}
