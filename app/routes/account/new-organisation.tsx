import type { LoaderFunctionArgs } from '@remix-run/node'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Page } from '#app/ui/page.tsx'
import { requireActor } from '#app/web/actor.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context)
  return { title: titleOf(context, 'organisations.new.title') }
}

export default function NewOrganisation() {
  const t = useTranslate()
  return (
    <Page title={t('organisations.new.title')} lead={t('organisations.new.lead')}>
      <div className="grid gap-4 md:grid-cols-2">
        {(['institution', 'house'] as const).map((kind) => (
          <Card key={kind} className="grid justify-items-start gap-3">
            <h2>{t(`organisations.new.${kind}`)}</h2>
            <p>{t(`organisations.new.${kind}Text`)}</p>
            <LinkButton to={`/organisations/new/${kind}`} kind="main">
              {t(`organisations.new.${kind}Title`)}
            </LinkButton>
          </Card>
        ))}
        <Card className="grid justify-items-start gap-3">
          <h2>{t('makers.newCard')}</h2>
          <p>{t('makers.newText')}</p>
          <LinkButton to="/organisations/new/maker">{t('makers.new')}</LinkButton>
        </Card>
      </div>
    </Page>
  )
}
