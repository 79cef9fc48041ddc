import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import type { LinkMakerRefusal } from '#app/domain/makers/link-maker.server.ts'
import { listMakerOrganisations, listUnlinkedMakers } from '#app/domain/makers/read.server.ts'
import { MakerLink, type MakerLinkForm } from '#app/domain/makers/schema.ts'
import { holdDecision } from '#app/domain/moderation/hold-decision.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CaseHistory } from '#app/ui/desk/case-history.tsx'
import { HeldNotice } from '#app/ui/desk/held-notice.tsx'
import { ShowAll } from '#app/ui/desk/show-all.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { SelectField, TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Instant } from '#app/ui/instant.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { readCase, refuseSettled } from '#app/web/case.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { answerHeld, decisionWaits, holdingOf } from '#app/web/held.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<LinkMakerRefusal['reason'] | 'decision_waits'> = {
  decision_waits: decisionWaits,
  forbidden: { status: 403, message: 'desk.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  unknown_maker: { status: 400, message: 'makers.refused.unknown' },
  already_linked: { status: 409, message: 'makers.refused.alreadyLinked' },
  maker_taken: { status: 409, message: 'makers.refused.taken' },
  own_interest: { status: 403, message: 'desk.refused.interest' },
  words_about_people: { status: 400, message: 'registry.refused.people' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const only = new URL(request.url).searchParams.get('case')
  const organisations = await listMakerOrganisations(context.db)
  const chosen = organisations.find(({ id }) => id === only)
  if (only !== null && !chosen) await refuseSettled(context, { kind: 'maker_organisation', id: only })
  return {
    title: titleOf(context, 'makers.staffTitle'),
    organisations: organisations.filter(({ id }) => only === null || id === only),
    only,
    chosen: chosen ? await readCase(context, actor, { kind: 'maker_organisation', id: chosen.id }) : null,
    makers: await listUnlinkedMakers(context.db),
    mayLink: may(actor, 'maker', 'link'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const form = await parseForm(request, MakerLink)
  if (!form.ok) return form.reply
  const linked = await holdDecision(actOf(context, actor), { operation: 'link-maker', input: form.value, ...holdingOf(context) })
  if (!linked.ok) return answerRefusal(linked.refusal, refusals)
  return answerHeld(context, linked.value, () => redirectDone(context, '/staff/makers', 'makers.done.linked'))
}

export default function StaffMakers() {
  const { organisations, makers, only, chosen, mayLink } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const lastResult = formResultOf(reply)
  const options = makers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Page title={t('makers.staffTitle')} lead={t('makers.staffLead')} crumbs={[{ to: '/staff', label: t('desk.title') }]}>
      <Refused refused={refusedOf(reply)} />
      {only && <ShowAll to="/staff/makers" />}
      {chosen && <HeldNotice held={chosen.held} mayUndo={chosen.mayUndo} />}
      {organisations.length === 0 ? (
        <Empty title={t('desk.nothing')} />
      ) : (
        organisations.map(({ id, name, emailDomain, foundedAt, founder, atDomain, maker }) => (
          <Card key={id} className="grid gap-3">
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <h2 className="text-h3">
                <bdi>{name}</bdi>
              </h2>
              {maker ? <Tag tone="good">{t('makers.speaksFor', { maker })}</Tag> : <Tag tone="info">{t('makers.unlinked')}</Tag>}
            </div>
            <p className="text-small text-ink-2">
              <bdi>{founder}</bdi> · <bdi>{emailDomain}</bdi> · <Instant at={foundedAt} />
            </p>
            <p className="text-ui">{t(atDomain ? 'organisations.staff.domainMatches' : 'organisations.staff.domainDiffers')}</p>
            {mayLink && !maker && !chosen?.held && (
              <Form<MakerLinkForm> id={`link-${id}`} lastResult={lastResult?.initialValue?.organisationId === id ? lastResult : null}>
                {(fields) => (
                  <>
                    <input type="hidden" name="organisationId" value={id} />
                    <SelectField field={fields.makerId} label={t('registry.maker')} options={options} />
                    <TextArea field={fields.reason} label={t('makers.reason')} hint={t('makers.reasonHint')} rows={2} />
                    <div>
                      <Button kind="main">{t('makers.linkButton')}</Button>
                    </div>
                  </>
                )}
              </Form>
            )}
          </Card>
        ))
      )}
      {chosen && <CaseHistory of="maker" moves={chosen.history} />}
    </Page>
  )
}
