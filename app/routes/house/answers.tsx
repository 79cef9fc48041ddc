import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { addEntry } from '#app/domain/answer-library/add-entry.server.ts'
import { EntryForm } from '#app/domain/answer-library/entry.ts'
import { listEntries } from '#app/domain/answer-library/read.server.ts'
import { removeEntry } from '#app/domain/answer-library/revise-entry.server.ts'
import { labelCriteria } from '#app/domain/requirements/version.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { EntryFields } from '#app/ui/proposals/entry-form.tsx'
import { EntryRows } from '#app/ui/proposals/entry-rows.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { entryRefusals } from './proposal-refusals.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const entries = await listEntries(context.db, actor.organisation.id)
  const topics = entries.flatMap(({ topic }) => topic ?? [])
  return {
    title: titleOf(context, 'answers.title'),
    entries,
    labels: await labelCriteria(context.db, topics, context.locale),
    mayWrite: may(actor, 'answer_library', 'write', actor.organisation.id),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const act = actOf(context, await requireMember(request, context, 'house'))
  const formData = await request.formData()
  if (formData.get('intent') === 'remove') {
    const removed = await removeEntry(act, { id: String(formData.get('id')) })
    return removed.ok ? redirectDone(context, '/house/answers', 'answers.done.removed') : answerRefusal(removed.refusal, entryRefusals)
  }
  const form = await parseFormData(formData, EntryForm)
  if (!form.ok) return form.reply
  const added = await addEntry(act, { text: form.value, topic: null })
  return added.ok ? redirectDone(context, '/house/answers', 'answers.done.added') : answerRefusal(added.refusal, entryRefusals)
}

export default function Answers() {
  const { entries, labels, mayWrite } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('answers.title')} lead={t('answers.lead')} crumbs={[{ to: '/house', label: t('ui.nav.house') }]} here={t('answers.title')}>
      <Refused refused={refusedOf(reply)} />
      {entries.length === 0 ? (
        <Empty title={t('answers.none')}>{t('answers.noneText')}</Empty>
      ) : (
        <Section title={t('answers.kept')}>
          <EntryRows entries={entries} labels={labels} mayWrite={mayWrite} />
        </Section>
      )}
      {mayWrite && (
        <Section title={t('answers.add')}>
          <EntryFields key={entries.length} button={t('answers.addButton')} lastResult={formResultOf(reply)} />
        </Section>
      )}
    </Page>
  )
}
