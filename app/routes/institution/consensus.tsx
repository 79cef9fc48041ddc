import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { labelsOf } from '#app/domain/capabilities/read.server.ts'
import { readConsensus } from '#app/domain/evaluation/consensus-read.server.ts'
import { takeMeans, writeConsensus, type ConsensusRefusal } from '#app/domain/evaluation/consensus.server.ts'
import { canWriteConsensus } from '#app/domain/evaluation/consensus.ts'
import { listProgress } from '#app/domain/evaluation/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { ConsensusForm } from '#app/ui/evaluation/consensus-form.tsx'
import { ConsensusTable } from '#app/ui/evaluation/consensus-table.tsx'
import { TakeMeans } from '#app/ui/evaluation/take-means.tsx'
import { Progress } from '#app/ui/evaluation/progress.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { refuseReading } from '#app/web/read-refused.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const Points = z.number('evaluation.form.points').int('evaluation.form.points').min(0, 'evaluation.form.points').max(100, 'evaluation.form.points')
const Consensus = z.object({
  entries: z.array(
    z.object({
      proposalId: z.uuid(),
      criterionId: z.uuid(),
      points: Points.optional(),
      note: z.string().trim().max(2_000, 'evaluation.form.tooLong').default(''),
    }),
  ),
})

const refusals: RefusalTable<ConsensusRefusal['reason']> = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'evaluation.refusal.notFound' },
  not_declared: { status: 409, message: 'evaluation.refusal.notDeclared' },
  not_chair: { status: 403, message: 'scoring.refusal.notChair' },
  not_now: { status: 409, message: 'scoring.refusal.consensusNotNow' },
  sheets_open: { status: 409, message: 'evaluation.refusal.sheetsOpen' },
  unknown_proposal: { status: 409, message: 'evaluation.refusal.unknownProposal' },
  explanation_missing: { status: 409, message: 'scoring.refusal.explanationMissing' },
  words_about_people: { status: 409, message: 'scoring.refusal.wordsAboutPeople' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, act, head, title, seat } = await requireOwnRequirement(args, 'consensus')
  const { db, locale } = args.context
  const read = await readConsensus(act, { requirementId: requirement.id })
  if (!read.ok) return refuseReading(requirement.id, read.refusal.reason)
  const codes = read.value.criteria.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
  return {
    title,
    head,
    ...read.value,
    labels: await labelsOf(db, codes, locale),
    members: await listProgress(db, requirement.id),
    mayWrite: read.value.locked && canWriteConsensus(requirement.profile, requirement.state, seat),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement(args, 'consensus')
  const requirementId = requirement.id
  const to = requirementPath(requirementId, 'consensus')
  const body = await args.request.formData()
  if (body.get('intent') === 'means') {
    const taken = await takeMeans(act, { requirementId })
    if (!taken.ok) return answerRefusal(taken.refusal, refusals)
    return redirectDone(args.context, to, 'scoring.consensus.taken', { count: taken.value.taken })
  }
  const form = await parseFormData(body, Consensus)
  if (!form.ok) return form.reply
  const { entries } = form.value
  const written = await writeConsensus(act, {
    requirementId,
    entries: entries.flatMap(({ points, ...entry }) => (points === undefined ? [] : [{ ...entry, points }])),
  })
  if (written.ok) return redirectDone(args.context, to, 'scoring.consensus.saved')
  if (written.refusal.reason !== 'explanation_missing') return answerRefusal(written.refusal, refusals)
  const missing = new Set(written.refusal.cells.map(({ proposalId, criterionId }) => `${proposalId} ${criterionId}`))
  const wrong = entries.flatMap(({ proposalId, criterionId }, index) =>
    missing.has(`${proposalId} ${criterionId}`) ? [[`entries[${index}].note`, ['scoring.form.explain']]] : [],
  )
  return form.refuse(Object.fromEntries(wrong))
}

export default function RequirementConsensus() {
  const { head, criteria, labels, locked, missing, members, mayWrite } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const canTakeMeans = criteria.some(({ cells }) => cells.some(({ points, wide }) => points === null && !wide))
  return (
    <RequirementPage head={head} lead={t('scoring.consensus.lead')}>
      <Refused refused={refusedOf(reply)} />
      {!locked && (
        <>
          <Notice title={t('scoring.consensus.waits')}>
            <p>{t('scoring.consensus.waitsText')}</p>
          </Notice>
          <Progress members={members} />
        </>
      )}
      {locked && missing > 0 && <Notice tone="warn" title={t('scoring.consensus.missing', { count: missing })} />}
      {mayWrite && canTakeMeans && <TakeMeans />}
      {mayWrite && <ConsensusForm criteria={criteria} labels={labels} lastResult={formResultOf(reply)} />}
      {locked && !mayWrite && <ConsensusTable criteria={criteria} labels={labels} />}
    </RequirementPage>
  )
}
