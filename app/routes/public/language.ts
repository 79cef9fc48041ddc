import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { isLocale } from '#app/messages/locale.ts'
import { languageCookie } from '#app/web/language.ts'
import { safeReturnPath } from '#app/web/return-path.ts'

/** Keeps the chosen language and goes back to the page the switch was on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const locale = form.get('locale')
  if (!isLocale(locale)) throw new Response('no such language', { status: 400 })
  const headers = { 'Set-Cookie': languageCookie(locale, { secure: context.settings.secure }) }
  return redirect(safeReturnPath(form.get('returnTo')), { status: 303, headers })
}

/** An address typed or reloaded after the switch: nothing is here to read. */
export function loader() {
  return redirect('/')
}
