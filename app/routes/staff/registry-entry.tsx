import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { isId } from '#app/domain/identifiers.ts'
import { decideEntry, type DecideEntryRefusal } from '#app/domain/registry/decide-entry.server.ts'
import { findEntry } from '#app/domain/registry/read.server.ts'
import { EntryDecision, type DecisionForm } from '#app/domain/registry/schema.ts'
import { entryMoveFrom } from '#app/domain/registry/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { RadioField } from '#app/ui/choice-field.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { CapabilityLinks } from '#app/ui/registry/capability-links.tsx'
import { Citations } from '#app/ui/registry/citations.tsx'
import { Decisions } from '#app/ui/registry/decisions.tsx'
import { productFacts } from '#app/ui/registry/product-facts.tsx'
import { Section } from '#app/ui/section.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<DecideEntryRefusal['reason']> = {
  forbidden: { status: 403, message: 'desk.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  state: { status: 409, message: 'registry.refused.state' },
  own_proposal: { status: 403, message: 'registry.refused.ownProposal' },
  already_decided: { status: 409, message: 'registry.refused.alreadyDecided' },
  words_about_people: { status: 400, message: 'registry.refused.people' },
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const product = found(isId(params.id) ? await findEntry(context.db, params.id, await viewOf(context)) : undefined)
  const { state, proposedBy } = product.entry
  const mayDecide = may(actor, 'registry_entry', 'decide') && proposedBy !== actor.personId && entryMoveFrom(state, 'list') !== undefined
  return { title: titleNamed(context, product.name), product, mayDecide }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const form = await parseForm(request, EntryDecision)
  if (!form.ok) return form.reply
  const entryId = found(isId(params.id) ? params.id : undefined)
  const decided = await decideEntry(actOf(context, actor), { entryId, ...form.value })
  if (!decided.ok) return answerRefusal(decided.refusal, refusals)
  const toast = context.toasts.write({ key: `registry.done.${form.value.decision}`, tone: 'done' })
  return redirect('/staff/registry', { headers: { 'Set-Cookie': toast } })
}

export default function StaffEntry() {
  const { product, mayDecide } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const { entry } = product
  const facts = [...productFacts(t, product), { label: t('registry.proposedBy'), value: entry.proposer }]
  return (
    <Page
      title={product.name}
      lead={<bdi>{product.description}</bdi>}
      crumbs={[{ to: '/staff/registry', label: t('desk.queue.entries') }]}
      tags={[<Tag key="state">{t(`registry.state.${entry.state}`)}</Tag>, <Tag key="basis">{t(`registry.basis.${entry.basis}`)}</Tag>]}
    >
      <Refused refused={refusedOf(reply)} />
      <Citations citations={entry.citations} />
      <Card className="grid gap-4">
        <Facts facts={facts} />
        <CapabilityLinks capabilities={product.capabilities} />
      </Card>
      <Decisions decisions={product.decisions} />
      {mayDecide && (
        <Section title={t('registry.decide')} note={t('registry.decideNote')}>
          <Form<DecisionForm> id="decision" lastResult={formResultOf(reply)}>
            {(fields) => (
              <>
                <RadioField
                  field={fields.decision}
                  label={t('registry.decision')}
                  choices={(['list', 'refuse'] as const).map((value) => ({ value, label: t(`registry.decision.${value}`) }))}
                />
                <TextArea field={fields.reason} label={t('registry.reason')} rows={3} />
                <div>
                  <Button kind="main">{t('registry.decideButton')}</Button>
                </div>
              </>
            )}
          </Form>
        </Section>
      )}
    </Page>
  )
}
