import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { labelsOf } from '#app/domain/capabilities/read.server.ts'
import { readSheet } from '#app/domain/evaluation/read-sheet.server.ts'
import { canScore } from '#app/domain/evaluation/rules.ts'
import { lockSheets, saveSheet, type ScoreRefusal } from '#app/domain/evaluation/score.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '#app/ui/card.tsx'
import { SheetPlan } from '#app/ui/evaluation/sheet-plan.tsx'
import { SheetForm } from '#app/ui/evaluation/sheet-form.tsx'
import { SheetTable } from '#app/ui/evaluation/sheet-table.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { Section } from '#app/ui/section.tsx'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { refuseReading } from '#app/web/read-refused.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const noteLimit = 2_000
const Points = z.number('evaluation.form.points').int('evaluation.form.points').min(0, 'evaluation.form.points').max(100, 'evaluation.form.points')
const Sheet = z.object({
  intent: z.enum(['save', 'lock']).default('save'),
  entries: z.array(
    z.object({
      proposalId: z.uuid(),
      criterionId: z.uuid(),
      points: Points.optional(),
      note: z.string().trim().max(noteLimit, 'evaluation.form.tooLong').default(''),
    }),
  ),
})

const refusals: RefusalTable<ScoreRefusal['reason']> = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'evaluation.refusal.notFound' },
  not_on_panel: { status: 403, message: 'evaluation.refusal.notOnPanel' },
  not_declared: { status: 409, message: 'evaluation.refusal.notDeclared' },
  not_now: { status: 409, message: 'evaluation.refusal.scoreNotNow' },
  locked: { status: 409, message: 'evaluation.refusal.locked' },
  unknown_proposal: { status: 409, message: 'evaluation.refusal.unknownProposal' },
  incomplete: { status: 409, message: 'evaluation.refusal.incomplete' },
  responsiveness_open: { status: 409, message: 'scoring.refusal.responsivenessOpen' },
  words_about_people: { status: 409, message: 'scoring.refusal.wordsAboutPeople' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, act, head, title, seat } = await requireOwnRequirement(args, 'sheet')
  const read = await readSheet(act, { requirementId: requirement.id })
  if (!read.ok) return refuseReading(requirement.id, read.refusal.reason)
  const codes = read.value.criteria.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
  const labels = await labelsOf(args.context.db, codes, args.context.locale)
  return { title, head, ...read.value, labels, open: canScore(requirement.profile, requirement.state, seat) && read.value.lockedAt === null }
}

export async function action(args: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement(args, 'sheet')
  const requirementId = requirement.id
  const to = requirementPath(requirementId, 'sheet')
  const form = await parseForm(args.request, Sheet)
  if (!form.ok) return form.reply
  const { intent, entries } = form.value
  const given = entries.flatMap(({ points, ...entry }) => (points === undefined ? [] : [{ ...entry, points }]))
  const saved = await saveSheet(act, { requirementId, entries: given })
  if (!saved.ok) return answerRefusal(saved.refusal, refusals)
  if (intent === 'save') return redirectDone(args.context, to, 'evaluation.sheet.saved')
  const locked = await lockSheets(act, { requirementId })
  if (locked.ok) return redirectDone(args.context, to, 'evaluation.sheet.lockedNow')
  if (locked.refusal.reason !== 'incomplete') return answerRefusal(locked.refusal, refusals)
  const refused = { reason: 'incomplete', message: refusals.incomplete.message, values: { count: locked.refusal.missing } }
  return data({ refused }, { status: refusals.incomplete.status })
}

export default function ScoreSheet() {
  const { head, criteria, plans, lockedAt, undecided, identified, labels, open } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const locale = useLocale()
  return (
    <RequirementPage head={head} lead={t('scoring.sheet.lead')}>
      <Refused refused={refusedOf(reply)} />
      {lockedAt ? (
        <Notice tone="good">{t('evaluation.sheet.locked', { when: formatInstant(lockedAt, locale) })}</Notice>
      ) : undecided > 0 ? (
        <Notice tone="warn" title={t('scoring.sheet.undecided', { count: undecided })}>
          <p>{t('scoring.sheet.undecidedText')}</p>
        </Notice>
      ) : (
        !open && <Notice>{t('evaluation.sheet.closed')}</Notice>
      )}
      {identified.length > 0 && (
        <Notice tone="warn" title={t('scoring.sheet.identified', { bidders: identified.join(', ') })}>
          <p>{t('scoring.sheet.identifiedText')}</p>
        </Notice>
      )}
      {plans.length > 0 && (
        <Section title={t('scoring.sheet.plans')}>
          <Card rows>
            {plans.map(({ label, parts }) => (
              <Row key={label}>
                <SheetPlan label={label} parts={parts} />
              </Row>
            ))}
          </Card>
        </Section>
      )}
      {open ? <SheetForm criteria={criteria} labels={labels} lastResult={formResultOf(reply)} /> : <SheetTable criteria={criteria} labels={labels} />}
    </RequirementPage>
  )
}
