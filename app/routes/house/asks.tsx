import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import { answerAsk, type AnswerAskRefusal } from '#app/domain/statement-asks/answer-ask.server.ts'
import { listHouseAsks } from '#app/domain/statement-asks/list-house-asks.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { HouseAskRows } from '#app/ui/statement-asks/house-asks.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { draftRefusals } from './offering-refusals.ts'

export const meta = titleMeta

const AnswerForm = z.object({ ask: z.uuid(), answer: z.enum(['yes', 'no', 'decline']) })

const refusals: RefusalTable<AnswerAskRefusal['reason']> = {
  ...draftRefusals,
  over: { status: 409, message: 'asks.house.refused.over' },
  answered: { status: 409, message: 'asks.house.refused.answered' },
  elsewhere: { status: 409, message: 'asks.house.refused.elsewhere' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id } = actor.organisation
  return {
    title: titleOf(context, 'asks.house.title'),
    ...(await listHouseAsks(context.db, id, await viewOf(context))),
    mayAnswer: may(actor, 'statement_ask', 'answer', id),
  }
}

/** A yes leads on to the draft, where the rest is written; the other answers come back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  if (!may(actor, 'statement_ask', 'answer', actor.organisation.id)) throw new Response('not for this role', { status: 403 })
  const form = await parseForm(request, AnswerForm)
  if (!form.ok) return form.reply
  const answered = await answerAsk(actOf(context, actor), { askId: form.value.ask, answer: form.value.answer })
  if (!answered.ok) return answerRefusal(answered.refusal, refusals)
  const { offeringId, field, step } = answered.value
  const to = step === 'drafted' ? `/house/offerings/${offeringId}#offering-${field}` : '/house/asks'
  return redirectDone(context, to, `asks.house.done.${step}`)
}

export default function HouseAsksPage() {
  const { asks, labels, mayAnswer } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('asks.house.title')} lead={t('asks.house.lead')} crumbs={[{ to: '/house', label: t('ui.nav.house') }]}>
      <Refused refused={refusedOf(reply)} />
      {asks.length === 0 ? (
        <Empty title={t('asks.house.none')}>{t('asks.house.noneText')}</Empty>
      ) : (
        <HouseAskRows asks={asks} labels={labels} mayAnswer={mayAnswer} />
      )}
    </Page>
  )
}
