import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { findPublicSubject } from '#app/domain/hiding/find-subject.server.ts'
import { readAbout } from '#app/domain/hiding/subject.ts'
import { fileReport, type FileReportRefusal } from '#app/domain/reports/file-report.server.ts'
import { NewReport } from '#app/domain/reports/report.ts'
import { useTranslate } from '#app/messages/language.ts'
import { ReportForm } from '#app/ui/moderation/report-forms.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, findViewer, visitorActOf } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<FileReportRefusal['reason']> = {
  forbidden: { status: 403, message: 'errors.forbidden.text' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  too_many: { status: 429, message: 'moderation.refused.tooMany' },
}

/** The public thing that `?about=` names; what the public may not see cannot be reported. */
async function requireSubject(request: Request, context: PageContext) {
  const about = found(readAbout(new URL(request.url).searchParams.get('about')))
  return { about, subject: found(await findPublicSubject(context.db, about, (await viewOf(context)).today)) }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { subject } = await requireSubject(request, context)
  const { kind, title, path } = subject
  return { title: titleOf(context, 'moderation.report.title'), about: { kind, title, path }, visitor: !(await findViewer(request, context)) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { about, subject } = await requireSubject(request, context)
  const form = await parseForm(request, NewReport)
  if (!form.ok) return form.reply
  const viewer = await findViewer(request, context)
  const act = viewer ? actOf(context, viewer.actor) : visitorActOf(context)
  const filed = await fileReport(act, { ...form.value, about, address: context.address })
  if (filed.ok) return redirectDone(context, subject.path, 'moderation.report.done')
  // What was written is not lost to whoever has to wait.
  const { data: refused, init } = answerRefusal(filed.refusal, refusals)
  return data({ form: form.refuse({}).data.form, ...refused }, init ?? undefined)
}

export default function Report() {
  const { about, visitor } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('moderation.report.title')} lead={t('moderation.report.lead')}>
      <Refused refused={refusedOf(reply)} />
      <p>
        {t(`moderation.kind.${about.kind}`)}:{' '}
        <Link to={about.path}>
          <bdi>{about.title}</bdi>
        </Link>
      </p>
      <ReportForm visitor={visitor} lastResult={formResultOf(reply)} />
    </Page>
  )
}
