import { Form, Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Menu } from './menu.tsx'
import type { Viewer } from './viewer.ts'

const row = 'flex w-full items-center justify-between gap-3 px-4 py-2.5 text-start text-ui text-ink no-underline hover:bg-sunken hover:underline'
const heading = 'px-4 pbs-3 pbe-1 text-small text-ink-3'

/** Whom the viewer acts for, the way to act for another, notifications, account, and out. All of it links and forms. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const t = useTranslate()
  const acting = viewer.organisation
  const others = viewer.organisations.filter(({ id }) => id !== acting?.id)
  const name = acting?.name ?? viewer.name
  return (
    <Menu
      label={t('ui.account.menu', { name })}
      summary={
        <>
          <svg className="fill-none stroke-current stroke-2 sm:hidden" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M8 1.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM2 15c0-3 2.7-4.5 6-4.5s6 1.5 6 4.5" />
          </svg>
          <bdi className="hidden max-w-44 truncate sm:block">{name}</bdi>
          {viewer.unread > 0 && (
            <span className="num absolute -inset-bs-1.5 -inset-e-1.5 rounded-[999px] bg-brand px-1.5 text-tiny text-on-brand sm:static">{viewer.unread}</span>
          )}
        </>
      }
    >
      <p className="px-4 py-2 font-text text-ui leading-normal">
        <span className="block font-semibold">{viewer.name}</span>
        <span className="block text-small break-all text-ink-2">{viewer.email}</span>
        <span className="mbs-1 block text-small text-ink-2">{acting ? `${t('ui.account.acting')}: ${acting.name}` : t('ui.account.none')}</span>
      </p>
      <div className="border-y border-line py-1">
        <Link to="/account/notifications" className={row}>
          {t('ui.notifications')}
          {viewer.unread > 0 && <span className="num text-small text-ink-2">{t('ui.notifications.unread', { count: viewer.unread })}</span>}
        </Link>
        <Link to="/account" className={row}>
          {t('ui.account')}
        </Link>
      </div>
      {others.length > 0 && (
        <Form method="post" action="/switch" className="border-be border-line pbe-1">
          <h2 className={`${heading} font-text font-normal tracking-normal`}>{t('ui.account.switch')}</h2>
          {others.map(({ id, name: other }) => (
            <button key={id} name="organisationId" value={id} className={row}>
              <bdi>{other}</bdi>
            </button>
          ))}
        </Form>
      )}
      <Form method="post" action="/sign-out" className="pbs-1">
        <button className={row}>{t('ui.signOut')}</button>
      </Form>
    </Menu>
  )
}
