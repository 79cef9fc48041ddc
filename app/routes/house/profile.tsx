import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listCountries } from '#app/domain/countries.ts'
import { HouseProfile } from '#app/domain/houses/profile.ts'
import { findOwnHouse } from '#app/domain/houses/read.server.ts'
import { saveHouseProfile, type SaveProfileRefusal } from '#app/domain/houses/save-profile.server.ts'
import { listOpenQuestions } from '#app/domain/organisations/questions.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { ProfileForm } from '#app/ui/houses/profile-form.tsx'
import { OpenQuestions } from '#app/ui/institutions/open-questions.tsx'
import { Day } from '#app/ui/instant.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { HouseTag } from '#app/ui/offerings/house-tag.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<SaveProfileRefusal['reason']> = {
  forbidden: { status: 403, message: 'organisations.refused.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  stale: { status: 409, message: 'organisations.profile.stale' },
  registration_locked: { status: 409, message: 'organisations.profile.locked' },
  number_taken: { status: 409, message: 'organisations.number.taken' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id } = actor.organisation
  const { today, locale } = await viewOf(context)
  return {
    title: titleOf(context, 'organisations.profile.title'),
    house: found(await findOwnHouse(context.db, id, today)),
    questions: await listOpenQuestions(context.db, id),
    countries: listCountries(locale),
    mayWrite: may(actor, 'organisation', 'write', id),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  if (!may(actor, 'organisation', 'write', actor.organisation.id)) throw new Response('role', { status: 403 })
  const formData = await request.formData()
  const form = await parseFormData(formData, HouseProfile)
  if (!form.ok) return form.reply
  const saved = await saveHouseProfile(actOf(context, actor), { revision: Number(formData.get('revision')), profile: form.value })
  if (saved.ok) return redirectDone(context, '/house/profile', 'organisations.profile.saved')
  if (saved.refusal.reason === 'number_taken') return form.refuse({ [saved.refusal.field]: [refusals.number_taken.message] })
  return answerRefusal(saved.refusal, refusals)
}

export default function HouseProfilePage() {
  const { house, questions, countries, mayWrite } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page
      title={t('organisations.profile.title')}
      lead={t('organisations.profile.lead')}
      crumbs={[{ to: '/house', label: t('ui.nav.house') }]}
      tags={<HouseTag state={house.state} />}
      actions={<Link to={`/houses/${house.slug}`}>{t('organisations.profile.public')}</Link>}
    >
      <Refused refused={refusedOf(reply)} />
      <OpenQuestions questions={questions} />
      {house.refused && (
        <Notice tone="warn" title={t('organisations.profile.refused')}>
          {house.refused.ground && <p>{t(`organisations.refusalGround.${house.refused.ground}`)}</p>}
          <p dir="auto">{house.refused.note}</p>
        </Notice>
      )}
      {house.state === 'verified' && house.verifiedUntil && (
        <p>
          {t('organisations.profile.until')} <Day on={house.verifiedUntil} />
        </p>
      )}
      {mayWrite && <ProfileForm profile={house.profile} revision={house.revision} countries={countries} lastResult={formResultOf(reply)} />}
    </Page>
  )
}
