import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import { withdrawReference, type WithdrawReferenceRefusal } from '#app/domain/references/decide-reference.server.ts'
import { listHouseReferences } from '#app/domain/references/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { ReferenceRow } from '#app/ui/records/reference-row.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const Withdrawal = z.object({ id: z.uuid() })

const refusals: RefusalTable<WithdrawReferenceRefusal['reason']> = {
  forbidden: { status: 403, message: 'offerings.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  not_standing: { status: 409, message: 'records.refused.notStanding' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id } = actor.organisation
  return {
    title: titleOf(context, 'records.reference.own'),
    references: await listHouseReferences(context.db, id, context.locale),
    mayAsk: may(actor, 'reference', 'ask', id),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  if (!may(actor, 'reference', 'withdraw', actor.organisation.id)) throw new Response('not for this role', { status: 403 })
  const form = await parseForm(request, Withdrawal)
  if (!form.ok) return form.reply
  const withdrawn = await withdrawReference(actOf(context, actor), form.value)
  if (!withdrawn.ok) return answerRefusal(withdrawn.refusal, refusals)
  return redirectDone(context, '/house/references', 'records.reference.withdrawn')
}

export default function HouseReferences() {
  const { references, mayAsk } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const ask = mayAsk && (
    <LinkButton to="/house/references/new" kind="main">
      {t('records.reference.ask')}
    </LinkButton>
  )
  return (
    <Page
      title={t('records.reference.own')}
      lead={t('records.reference.ownLead')}
      crumbs={[{ to: '/house', label: t('ui.nav.house') }]}
      actions={references.length > 0 && ask}
    >
      <Refused refused={refusedOf(reply)} />
      {references.length === 0 ? (
        <Empty title={t('records.reference.none')} action={ask}>
          {t('records.reference.noneText')}
        </Empty>
      ) : (
        <Card rows>
          {references.map((reference) => (
            <ReferenceRow key={reference.id} reference={reference}>
              {mayAsk && (reference.state === 'asked' || reference.state === 'confirmed') && (
                <Form method="post" data-screen-only>
                  <input type="hidden" name="id" value={reference.id} />
                  <Button kind="danger">{t('records.reference.withdraw')}</Button>
                </Form>
              )}
            </ReferenceRow>
          ))}
        </Card>
      )}
    </Page>
  )
}
