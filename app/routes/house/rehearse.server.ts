import { data } from '@remix-run/node'
import type { MemberActor } from '#app/domain/actor.ts'
import { rehearseSubmission } from '#app/domain/proposals/rehearse-submission.server.ts'
import { sealNoiseOnServer } from '#app/domain/proposals/seal-on-server.server.ts'
import type { RehearsalReply } from '#app/ui/proposals/rehearsal.tsx'
import { actOf } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { readSealed } from './hand-in.server.ts'
import { inWords } from './proposal-refusals.ts'
import { sealRefusals, submitRefusals } from './submit-refusals.ts'

/** A rehearsal: with envelopes of noise from the browser, or without scripts with such that are made here. */
export async function rehearse(context: PageContext, actor: MemberActor, proposalId: string, formData: FormData) {
  formData.delete('intent')
  const act = actOf(context, actor)
  if (formData.get('sealedBy') === 'browser') return answer(context, await rehearseSubmission(act, readSealed(proposalId, formData)))
  const noise = await sealNoiseOnServer(act, { proposalId })
  if (!noise.ok) return answerRefusal(noise.refusal, sealRefusals)
  const revision = Number(formData.get('revision'))
  return answer(context, await rehearseSubmission(act, { proposalId, revision, ...noise.value, sealedBy: 'server' }))
}

function answer({ locale }: PageContext, rehearsed: Awaited<ReturnType<typeof rehearseSubmission>>) {
  if (!rehearsed.ok) return answerRefusal(rehearsed.refusal, submitRefusals)
  const { refusals, ...rest } = rehearsed.value
  const rehearsal: RehearsalReply = {
    ...rest,
    refusals: refusals.map((refusal) => {
      const said = Object.entries(inWords(refusal, locale)).filter((entry): entry is [string, string | number] =>
        ['string', 'number'].includes(typeof entry[1]),
      )
      return { message: submitRefusals[refusal.reason].message, values: Object.fromEntries(said) }
    }),
  }
  return data({ rehearsal })
}
