import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { amendAdvisory, type AmendAdvisoryRefusal } from '#app/domain/advisories/amend-advisory.server.ts'
import { findAdvisory, findAdvisorySlug } from '#app/domain/advisories/read.server.ts'
import { AmendedAdvisory, WithdrawnAdvisory, type WithdrawalForm } from '#app/domain/advisories/schema.ts'
import { withdrawAdvisory, type WithdrawAdvisoryRefusal } from '#app/domain/advisories/withdraw-advisory.server.ts'
import { seerOf } from '#app/domain/hiding/seer.ts'
import { isId } from '#app/domain/identifiers.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { StaffTools } from '#app/ui/moderation/staff-tools.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { AdvisoryForm } from '#app/ui/registry/advisory-form.tsx'
import { AdvisoryHistory } from '#app/ui/registry/advisory-history.tsx'
import { AdvisoryTags } from '#app/ui/registry/advisory-tags.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<AmendAdvisoryRefusal['reason'] | WithdrawAdvisoryRefusal['reason']> = {
  forbidden: { status: 403, message: 'desk.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  issued_in_future: { status: 409, message: 'advisories.refused.issuedInFuture' },
  withdrawn_in_future: { status: 409, message: 'advisories.refused.withdrawnInFuture' },
  withdrawn: { status: 409, message: 'advisories.refused.withdrawn' },
  unchanged: { status: 409, message: 'advisories.refused.unchanged' },
  stale: { status: 409, message: 'advisories.refused.stale' },
  words_about_people: { status: 400, message: 'registry.refused.people' },
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const { today } = await viewOf(context)
  const slug = isId(params.id) ? await findAdvisorySlug(context.db, params.id) : undefined
  const advisory = found(slug === undefined ? undefined : await findAdvisory(context.db, slug, today, seerOf(actor)))
  const speaks = advisory.state !== 'withdrawn'
  return {
    title: titleNamed(context, advisory.title),
    advisory,
    mayAmend: speaks && may(actor, 'advisory', 'amend'),
    mayWithdraw: speaks && may(actor, 'advisory', 'withdraw'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const act = actOf(context, await requireMember(request, context, 'association'))
  const advisoryId = found(isId(params.id) ? params.id : undefined)
  const formData = await request.formData()
  if (formData.get('intent') === 'withdraw') {
    const form = await parseFormData(formData, WithdrawnAdvisory)
    if (!form.ok) return form.reply
    const withdrawn = await withdrawAdvisory(act, { advisoryId, ...form.value })
    if (!withdrawn.ok) return answerRefusal(withdrawn.refusal, refusals)
    return redirectDone(context, `/advisories/${withdrawn.value.slug}`, 'advisories.done.withdrawn', { count: withdrawn.value.lapsed })
  }
  const form = await parseFormData(formData, AmendedAdvisory)
  if (!form.ok) return form.reply
  const amended = await amendAdvisory(act, { advisoryId, ...form.value })
  if (!amended.ok) return answerRefusal(amended.refusal, refusals)
  return redirectDone(context, `/advisories/${amended.value.slug}`, 'advisories.done.amended', { number: amended.value.number })
}

export default function StaffAdvisory() {
  const { advisory, mayAmend, mayWithdraw } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const result = formResultOf(reply)
  const withdrawing = result?.initialValue?.intent === 'withdraw'
  const { title, issuer, reference, issuedOn, jurisdiction, language, scopeText, clauses, version } = advisory
  const values = { title, issuer, reference, issuedOn, jurisdiction, language, scopeText, clauses: clauses.map(({ label, body }) => ({ label, body })) }
  const consult = { consultBody: advisory.consultBody ?? undefined, sourceUrl: advisory.sourceUrl ?? undefined }
  return (
    <Page title={title} crumbs={[{ to: '/staff/advisories', label: t('advisories.title') }]} tags={<AdvisoryTags {...advisory} />}>
      <Refused refused={refusedOf(reply)} />
      <p>
        <Link to={`/advisories/${advisory.slug}`}>{t('advisories.publicPage')}</Link>
      </p>
      <StaffTools hide={`advisory:${advisory.id}`} />
      <AdvisoryHistory history={advisory.history} />
      {mayAmend && (
        <Section title={t('advisories.amend')} note={t('advisories.amendNote')}>
          <AdvisoryForm key={version} lastResult={withdrawing ? null : result} amended={{ version, values: { ...values, ...consult } }} />
        </Section>
      )}
      {mayWithdraw && (
        <Section title={t('advisories.withdraw')} note={t('advisories.withdrawNote')}>
          <Form<WithdrawalForm> id="withdrawal" lastResult={withdrawing ? result : null}>
            {(fields) => (
              <>
                <input type="hidden" name="intent" value="withdraw" />
                <TextField field={fields.withdrawnOn} type="date" label={t('advisories.withdrawnOn')} />
                <TextArea field={fields.reason} label={t('registry.reason')} rows={3} />
                <TextField field={fields.sourceUrl} type="url" label={t('advisories.source')} />
                <div>
                  <Button kind="danger">{t('advisories.withdrawButton')}</Button>
                </div>
              </>
            )}
          </Form>
        </Section>
      )}
    </Page>
  )
}
