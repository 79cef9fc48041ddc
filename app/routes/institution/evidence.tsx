import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import { makeEvidence, type MakeEvidenceRefusal } from '#app/domain/market-evidence/make-evidence.server.ts'
import { listPapers } from '#app/domain/market-evidence/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { renderOnThread } from '#app/services/documents.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EvidenceForm } from '#app/ui/market-evidence/evidence-form.tsx'
import { PaperTable } from '#app/ui/market-evidence/paper-table.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const PaperForm = z.object({ namesReplaced: z.literal('on').optional() })

const refusals: RefusalTable<MakeEvidenceRefusal['reason']> = {
  forbidden: { status: 403, message: 'evidence.refused.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  not_published: { status: 409, message: 'evidence.refused.notPublished' },
  withheld: { status: 409, message: 'evidence.refused.withheld' },
  no_run: { status: 409, message: 'evidence.refused.noRun' },
  too_many_today: { status: 429, message: 'evidence.refused.today' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, head, title } = await requireOwnRequirement(args, 'matches')
  const { id, institutionId } = requirement
  if (!may(actor, 'market_evidence', 'read', institutionId)) throw new Response('not for this role', { status: 403 })
  if (!requirement.publishedAt) throw redirect(requirementPath(id))
  return { title, head, papers: await listPapers(args.context.db, id), mayMake: may(actor, 'market_evidence', 'make', institutionId) }
}

export async function action(args: ActionFunctionArgs) {
  const { requirement, act, actor } = await requireOwnRequirement(args, 'matches')
  if (!may(actor, 'market_evidence', 'make', requirement.institutionId)) throw new Response('not for this role', { status: 403 })
  const form = await parseForm(args.request, PaperForm)
  if (!form.ok) return form.reply
  const { locale, settings } = args.context
  const made = await makeEvidence(act, {
    ...{ requirementId: requirement.id, namesReplaced: form.value.namesReplaced === 'on', locale },
    ...{ checkedAt: `${settings.appUrl}/verify-evidence`, render: renderOnThread },
  })
  if (!made.ok) return answerRefusal(made.refusal, refusals)
  return redirectDone(args.context, `/institution/requirements/${requirement.id}/evidence`, 'evidence.done')
}

export default function RequirementEvidence() {
  const { head, papers, mayMake } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const matches = <LinkButton to={`/institution/requirements/${head.id}/matches`}>{t('evidence.toMatches')}</LinkButton>
  return (
    <RequirementPage head={head} lead={t('evidence.lead')} actions={matches}>
      <Refused refused={refusedOf(reply)} />
      {mayMake && <EvidenceForm />}
      <PaperTable requirementId={head.id} papers={papers} />
    </RequirementPage>
  )
}
