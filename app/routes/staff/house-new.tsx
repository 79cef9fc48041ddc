import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { may } from '#app/domain/access/table.ts'
import { listUnclaimedHouse, type ListUnclaimedRefusal } from '#app/domain/houses/list-unclaimed.server.ts'
import { UnclaimedHouse } from '#app/domain/houses/profile.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<ListUnclaimedRefusal['reason']> = {
  forbidden: { status: 403, message: 'organisations.refused.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  known_site: { status: 409, message: 'organisations.staff.knownSite' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'organisation', 'list_unclaimed')) throw new Response('role', { status: 403 })
  return { title: titleOf(context, 'organisations.staff.listHouse'), constraint: getZodConstraint(UnclaimedHouse) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'organisation', 'list_unclaimed')) throw new Response('role', { status: 403 })
  const form = await parseForm(request, UnclaimedHouse)
  if (!form.ok) return form.reply
  const listed = await listUnclaimedHouse(actOf(context, actor), form.value)
  if (!listed.ok) return answerRefusal(listed.refusal, refusals)
  return redirectDone(context, `/staff/organisations/${listed.value.organisationId}`, 'organisations.staff.listHouseDone', {
    organisation: form.value.legalName,
  })
}

type Fields = { legalName: string; city: string; website: string }

export default function ListUnclaimed() {
  const { constraint } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const crumbs = [{ to: '/staff/organisations', label: t('organisations.staff.title') }]
  return (
    <Page title={t('organisations.staff.listHouse')} lead={t('organisations.staff.listHouseLead')} crumbs={crumbs}>
      <Refused refused={refusedOf(reply)} />
      <Form<Fields> id="house" lastResult={formResultOf(reply)} constraint={constraint}>
        {(fields) => (
          <>
            <TextField field={fields.legalName} label={t('organisations.field.legalName')} />
            <TextField field={fields.city} label={t('organisations.field.city')} />
            <TextField field={fields.website} label={t('organisations.field.website')} type="url" />
            <div>
              <Button kind="main">{t('organisations.staff.listHouseSubmit')}</Button>
            </div>
          </>
        )}
      </Form>
    </Page>
  )
}
