import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listForCheck } from '#app/domain/requirements/read-check.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { CheckQueue } from '#app/ui/requirements/check-queue.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'requirement', 'read_submitted')) throw new Response('role', { status: 403 })
  const { lines, at } = await listForCheck(context.db)
  return { title: titleOf(context, 'requirementsPublic.check.title'), lines, at }
}

export default function StaffRequirements() {
  const { lines, at } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page
      title={t('requirementsPublic.check.title')}
      lead={t('requirementsPublic.check.lead')}
      crumbs={[{ to: '/staff', label: t('requirementsPublic.check.desk') }]}
    >
      {lines.length === 0 ? (
        <Empty title={t('requirementsPublic.check.none')} action={<LinkButton to="/staff">{t('requirementsPublic.check.desk')}</LinkButton>}>
          {t('requirementsPublic.check.noneText')}
        </Empty>
      ) : (
        <CheckQueue lines={lines} now={at} />
      )}
    </Page>
  )
}
