import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readHealth } from '#app/domain/health/read-health.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { saidHealth } from '#app/ui/health/health-lines.ts'
import { Instant } from '#app/ui/instant.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { Column, Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const act = actOf(context, await requireMember(request, context, 'association'))
  const health = await readHealth(act, { search: context.search, scanner: context.files.scanner !== undefined })
  if (!health.ok) throw new Response('not allowed', { status: 403 })
  return { title: titleOf(context, 'health.title'), health: health.value }
}

export default function StaffHealth() {
  const { health } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const groups = saidHealth(health, t)
  const looks = groups.flatMap(({ lines }) => lines).filter(({ ok }) => !ok).length
  return (
    <Page title={t('health.title')} lead={t('health.lead')} crumbs={[{ to: '/staff', label: t('desk.title') }]} here={t('health.title')}>
      <p>
        <Tag tone={looks === 0 ? 'good' : 'warn'}>{looks === 0 ? t('health.allOk') : t('health.looks', { count: looks })}</Tag> {t('health.readAt')}{' '}
        <Instant at={health.at} />
      </p>
      {groups.map(({ id, lines }) => (
        <Section key={id} title={t(`health.group.${id}`)}>
          <div className="card">
            <Table caption={t(`health.group.${id}`)}>
              <thead>
                <tr>
                  <Column>{t('health.column.what')}</Column>
                  <Column>{t('health.column.standing')}</Column>
                  <Column>{t('health.column.since')}</Column>
                  <Column>{t('health.column.verdict')}</Column>
                </tr>
              </thead>
              <tbody>
                {lines.map(({ label, said, since, ok }) => (
                  <tr key={label + said}>
                    <th scope="row">{label}</th>
                    <td>{said}</td>
                    <td>{since ? <Instant at={since} /> : '–'}</td>
                    <td>
                      <Tag tone={ok ? 'good' : 'warn'}>{t(ok ? 'health.ok' : 'health.look')}</Tag>
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        </Section>
      ))}
    </Page>
  )
}
