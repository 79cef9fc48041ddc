import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { addOwnEntry, type AddOwnEntryRefusal } from '#app/domain/own-list/add-entry.server.ts'
import { listEndedReferences, listOwnList } from '#app/domain/own-list/read.server.ts'
import { removeOwnEntry, type RemoveOwnEntryRefusal } from '#app/domain/own-list/remove-entry.server.ts'
import { OwnEntry } from '#app/domain/own-list/schema.ts'
import { listProductChoices } from '#app/domain/registry/products.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Instant } from '#app/ui/instant.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { MakerReply } from '#app/ui/registry/maker-reply.tsx'
import { EntryTag } from '#app/ui/registry/entry-tag.tsx'
import { OwnEntryForm } from '#app/ui/registry/own-entry-form.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<AddOwnEntryRefusal['reason'] | RemoveOwnEntryRefusal['reason']> = {
  forbidden: { status: 403, message: 'ownList.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  unknown_product: { status: 409, message: 'ownList.refused.unknown' },
  already_on_list: { status: 409, message: 'ownList.refused.already' },
  already_removed: { status: 409, message: 'ownList.refused.removed' },
  words_about_people: { status: 400, message: 'registry.refused.people' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'institution')
  const { today } = await viewOf(context)
  const institutionId = actor.organisation.id
  return {
    title: titleOf(context, 'ownList.title'),
    entries: await listOwnList(context.db, institutionId, today),
    ended: await listEndedReferences(context.db, institutionId, today),
    products: await listProductChoices(context.db, today),
    mayWrite: may(actor, 'own_list', 'write', institutionId),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const act = actOf(context, await requireMember(request, context, 'institution'))
  const formData = await request.formData()
  if (formData.get('intent') === 'remove') {
    const removed = await removeOwnEntry(act, { id: String(formData.get('id')) })
    return removed.ok ? redirectDone(context, '/institution/own-list', 'ownList.done.removed') : answerRefusal(removed.refusal, refusals)
  }
  const form = await parseFormData(formData, OwnEntry)
  if (!form.ok) return form.reply
  const added = await addOwnEntry(act, form.value)
  return added.ok ? redirectDone(context, '/institution/own-list', 'ownList.done.added') : answerRefusal(added.refusal, refusals)
}

export default function OwnList() {
  const { entries, ended, products, mayWrite } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('ownList.title')} lead={t('ownList.lead')} crumbs={[{ to: '/institution', label: t('requirements.desk.title') }]}>
      <Refused refused={refusedOf(reply)} />
      {entries.length === 0 ? (
        <Empty title={t('ownList.none')}>{t('ownList.noneText')}</Empty>
      ) : (
        <Card rows>
          {entries.map(({ id, product, maker, reason, addedAt, by, registry }) => (
            <Row key={id} className="grid gap-2">
              <div className="flex flex-wrap items-baseline justify-between gap-2">
                <h2 className="text-h3">
                  <bdi>{product}</bdi> {maker && <bdi className="text-ink-2">({maker})</bdi>}
                </h2>
                {registry && (
                  <Link to={`/registry/${registry.slug}`} aria-label={`${t('ownList.inRegistry')}: ${product}`}>
                    <EntryTag {...registry} />
                  </Link>
                )}
              </div>
              <p dir="auto" className="whitespace-pre-line">
                {reason}
              </p>
              <p className="text-small text-ink-2">
                {t('ownList.byAt', { by })} · <Instant at={addedAt} />
              </p>
              <MakerReply reply={registry?.reply ?? null} />
              {mayWrite && (
                <Form method="post">
                  <input type="hidden" name="intent" value="remove" />
                  <input type="hidden" name="id" value={id} />
                  <Button aria-label={t('ownList.removeNamed', { product })}>{t('ownList.remove')}</Button>
                </Form>
              )}
            </Row>
          ))}
        </Card>
      )}
      {ended.length > 0 && (
        <Section title={t('ownList.ended')} note={t('ownList.endedNote')}>
          <Card rows>
            {ended.map(({ requirementId, reference, title, product, registry }) => (
              <Row key={`${requirementId}-${product}`} className="flex flex-wrap items-baseline justify-between gap-2">
                <span>
                  <bdi>{product}</bdi>
                  {' · '}
                  <Link to={`/institution/requirements/${requirementId}`}>
                    <bdi>{reference}</bdi> <bdi>{title}</bdi>
                  </Link>
                </span>
                <EntryTag {...registry} />
              </Row>
            ))}
          </Card>
        </Section>
      )}
      {mayWrite && (
        <Section title={t('ownList.add')} note={t('ownList.addNote')}>
          <OwnEntryForm key={entries.length} lastResult={formResultOf(reply)} products={products} />
        </Section>
      )}
    </Page>
  )
}
