import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { found } from '#app/web/found.ts'
import { requireViewer } from '#app/web/actor.server.ts'
import { switchTo } from '#app/web/switch-to.server.ts'

/** Acts for another organisation from now on, and goes to its home. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context)
  const wanted = (await request.formData()).get('organisationId')
  const { id, name } = found(viewer.organisations.find((organisation) => organisation.id === wanted))
  return switchTo(request, context, viewer.actor, id, { key: 'account.switched', values: { organisation: name }, tone: 'done' })
}

/** Nothing is here to read. */
export function loader() {
  return redirect('/account')
}
