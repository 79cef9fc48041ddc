import type { ReactNode } from 'react'
import { data, type AppLoadContext, type HeadersFunction, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  isRouteErrorResponse,
  useLocation,
  useNavigation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { useLocale, useTexts, useTextsSoon, useTranslate } from './messages/language.ts'
import { directionOf } from './messages/locale.ts'
import { partsFor } from './messages/parts.ts'
import { translatorFor } from './messages/translator.server.ts'
import stylesheet from './ui/app.css?url'
import { stayAfterAutosave } from './ui/autosave-action.ts'
import { Frame } from './ui/frame.tsx'
import { Toast } from './ui/toast.tsx'
import type { Viewer } from './ui/viewer.ts'
import { findViewer } from './web/actor.server.ts'
import { failureTexts, retryAfterSeconds } from './web/failure.ts'
import { useNonce } from './web/nonce.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' },
]

/** What the frame around every page needs, read again after each step so that names, counts and toasts are fresh. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, settings, toasts, requestId } = context
  const t = translatorFor(locale)
  const viewer = await viewerOf(request, context)
  const said = toasts.read(request)
  const headers = new Headers({ 'Cache-Control': 'private, no-cache' })
  if (said) headers.append('Set-Cookie', said.spent)
  return data(
    {
      locale,
      viewer,
      demo: settings.demo,
      requestId,
      title: t('shell.name'),
      description: t('shell.description'),
      toast: said ? { text: t(said.toast.key, said.toast.values), tone: said.toast.tone, undo: said.toast.undo } : null,
    },
    { headers },
  )
}

async function viewerOf(request: Request, context: AppLoadContext): Promise<Viewer | null> {
  const session = await findViewer(request, context)
  if (!session) return null
  const { person, organisation, organisations, unread } = session
  return { name: person.name, email: person.email, organisation, organisations, unread }
}

/** Asking for the frame anew would take the page away from its author whenever the site is out of reach. */
export const shouldRevalidate = stayAfterAutosave

/** A page that names no title of its own bears the site's. */
export const meta: MetaFunction<typeof loader> = ({ data: shell }) =>
  shell ? [{ title: shell.title }, { name: 'description', content: shell.description }] : []

export const headers: HeadersFunction = ({ errorHeaders, loaderHeaders }) => {
  const headers = new Headers({ 'Cache-Control': loaderHeaders.get('Cache-Control') ?? 'no-store' })
  const retryAfter = errorHeaders?.get('Retry-After')
  if (retryAfter) headers.set('Retry-After', retryAfter)
  return headers
}

/** The document and the frame, the same around a page and around a failure. */
export function Layout({ children }: { children: ReactNode }) {
  const t = useTranslate()
  const locale = useLocale()
  const nonce = useNonce()
  const { pathname, search } = useLocation()
  const shell = useRouteLoaderData<typeof loader>('root')
  const failure = statusOf(useRouteError())
  return (
    <html lang={locale} dir={directionOf(locale)} data-member={shell?.viewer ? '' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {failure === 503 && <meta httpEquiv="refresh" content={String(retryAfterSeconds)} />}
        {failure === undefined ? <Meta /> : <title>{t('shell.title', { page: t(failureTexts(failure).title) })}</title>}
        <Links />
      </head>
      <body>
        <Frame viewer={shell?.viewer ?? null} locale={locale} path={pathname + search} demo={shell?.demo ?? false}>
          <Toast toast={shell?.toast ?? null} />
          {children}
        </Frame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** The page, once its texts are at hand; those of the page that somebody is going to come with what its loader reads. */
export default function Root() {
  const isMember = Boolean(useRouteLoaderData<typeof loader>('root')?.viewer)
  const { pathname } = useLocation()
  useTextsSoon(partsFor(useNavigation().location?.pathname ?? pathname, isMember))
  useTexts(partsFor(pathname, isMember))
  return <Outlet />
}

/** Every failure of every page: what happened, what was kept, what to do, and the reference to quote. */
export function ErrorBoundary() {
  const t = useTranslate()
  const requestId = useRouteLoaderData<typeof loader>('root')?.requestId
  const { title, text } = failureTexts(statusOf(useRouteError()) ?? 500)
  return (
    <div className="page pbs-12">
      <h1>{t(title)}</h1>
      <p className="mbs-4">{t(text)}</p>
      <p className="mbs-6">
        <a href="/">{t('errors.home')}</a>
      </p>
      {requestId && <p className="mbs-6 text-small text-ink-3">{t('errors.requestId', { id: requestId })}</p>}
    </div>
  )
}

function statusOf(error: unknown): number | undefined {
  if (isRouteErrorResponse(error)) return error.status
  return error === undefined || error === null ? undefined : 500
}
