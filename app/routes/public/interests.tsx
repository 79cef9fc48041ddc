import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listInterests } from '#app/domain/interests/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { InterestTable } from '#app/ui/moderation/interest-table.tsx'
import { Page } from '#app/ui/page.tsx'
import { findViewer } from '#app/web/actor.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await findViewer(request, context)
  const mayDeclare = viewer !== undefined && may(viewer.actor, 'staff_interest', 'declare')
  return { title: titleOf(context, 'moderation.interests'), interests: await listInterests(context.db), mayDeclare }
}

export default function Interests() {
  const { interests, mayDeclare } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page
      title={t('moderation.interests')}
      lead={t('moderation.interests.lead')}
      actions={mayDeclare && <LinkButton to="/staff/interests">{t('moderation.interests.own')}</LinkButton>}
    >
      {interests.length === 0 ? <Empty title={t('moderation.interests.none')} /> : <InterestTable interests={interests} />}
    </Page>
  )
}
