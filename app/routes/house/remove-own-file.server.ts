import type { MemberActor } from '#app/domain/actor.ts'
import { removeFile } from '#app/domain/files/remove-file.server.ts'
import { actOf } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { fileRefusals } from '#app/web/file-refusals.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'

/** Takes the file away that a page's form names, and leads back to the page. */
export async function removeOwnFile(request: Request, context: PageContext, actor: MemberActor, back: string) {
  const removed = await removeFile(actOf(context, actor), { id: String((await request.formData()).get('id')) })
  if (!removed.ok) return answerRefusal(removed.refusal, { forbidden: fileRefusals.forbidden, not_found: fileRefusals.not_found })
  return redirectDone(context, back, removed.value.kept ? 'files.done.kept' : 'files.done.removed')
}
