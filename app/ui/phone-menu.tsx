import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from './button.tsx'
import { Menu } from './menu.tsx'
import { NavigationLinks } from './navigation.tsx'
import type { Viewer } from './viewer.ts'

/** The main navigation where the header has no room for it, and the way in where that has no room either. Somebody signed in has one more place to go, and a menu of their own beside it. */
export function PhoneMenu({ viewer }: { viewer: Viewer | null }) {
  const t = useTranslate()
  return (
    <Menu label={t('ui.menu')} summary={<Lines />} className={viewer ? 'xl:hidden' : 'lg:hidden'}>
      <nav aria-label={t('ui.nav')}>
        <NavigationLinks viewer={viewer} look="list" />
      </nav>
      {!viewer && (
        <div className="grid px-4 py-2 sm:hidden">
          <LinkButton to="/sign-in">{t('ui.signIn')}</LinkButton>
        </div>
      )}
    </Menu>
  )
}

/** The usual three lines of a menu. */
function Lines() {
  return (
    <svg className="stroke-current stroke-2" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M1 3h14M1 8h14M1 13h14" />
    </svg>
  )
}
