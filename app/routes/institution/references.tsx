import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import {
  decideReference,
  withdrawReference,
  type DecideReferenceRefusal,
  type WithdrawReferenceRefusal,
} from '#app/domain/references/decide-reference.server.ts'
import { listAskedReferences } from '#app/domain/references/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { ReferenceDecision } from '#app/ui/records/reference-decision.tsx'
import { ReferenceRow } from '#app/ui/records/reference-row.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const Decision = z.object({ id: z.uuid(), intent: z.enum(['confirm', 'decline', 'withdraw']), showName: z.literal('on').optional() })

const refusals: RefusalTable<(DecideReferenceRefusal | WithdrawReferenceRefusal)['reason']> = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  not_asked: { status: 409, message: 'records.refused.notAsked' },
  not_standing: { status: 409, message: 'records.refused.notStanding' },
  not_verified: { status: 409, message: 'records.refused.notVerified' },
  related: { status: 409, message: 'records.refused.related' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'institution')
  const { id } = actor.organisation
  const { today, locale } = await viewOf(context)
  return {
    title: titleOf(context, 'records.reference.asks'),
    references: await listAskedReferences(context.db, id, { today, locale }),
    mayDecide: may(actor, 'reference', 'decide', id),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'institution')
  if (!may(actor, 'reference', 'decide', actor.organisation.id)) throw new Response('not procurement', { status: 403 })
  const form = await parseForm(request, Decision)
  if (!form.ok) return form.reply
  const { id, intent, showName } = form.value
  const act = actOf(context, actor)
  const decided =
    intent === 'withdraw' ? await withdrawReference(act, { id }) : await decideReference(act, { id, decision: intent, showName: showName === 'on' })
  if (!decided.ok) return answerRefusal(decided.refusal, refusals)
  return redirectDone(context, '/institution/references', `records.reference.done.${intent}`)
}

export default function InstitutionReferences() {
  const { references, mayDecide } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('records.reference.asks')} lead={t('records.reference.asksLead')} crumbs={[{ to: '/institution', label: t('ui.nav.institution') }]}>
      <Refused refused={refusedOf(reply)} />
      {references.length === 0 ? (
        <Empty title={t('records.reference.asksNone')}>{t('records.reference.asksNoneText')}</Empty>
      ) : (
        <Card rows>
          {references.map((reference) => (
            <ReferenceRow key={reference.id} reference={reference}>
              {mayDecide && <ReferenceDecision reference={reference} />}
            </ReferenceRow>
          ))}
        </Card>
      )}
    </Page>
  )
}
