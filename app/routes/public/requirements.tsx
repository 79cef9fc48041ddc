import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPublicRequirements } from '#app/domain/requirements/read-public.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { PublicLines } from '#app/ui/requirements/public-line.tsx'
import { Section } from '#app/ui/section.tsx'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, clock, locale } = context
  return { title: titleOf(context, 'requirementsPublic.list.title'), now: await clock(db), ...(await listPublicRequirements(db, locale)) }
}

export default function Requirements() {
  const { open, past, now } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page title={t('requirementsPublic.list.title')} lead={t('requirementsPublic.list.lead')}>
      <Section title={t('requirementsPublic.list.open')}>
        {open.length === 0 ? (
          <Empty title={t('requirementsPublic.list.none')} action={<LinkButton to="/directory">{t('requirementsPublic.list.toDirectory')}</LinkButton>}>
            {t('requirementsPublic.list.noneText')}
          </Empty>
        ) : (
          <PublicLines lines={open} now={now} />
        )}
      </Section>
      {past.length > 0 && (
        <Section title={t('requirementsPublic.list.past')}>
          <PublicLines lines={past} now={now} />
        </Section>
      )}
    </Page>
  )
}
