import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { issueReport, type ReportRefusal } from '#app/domain/evaluation/issue-report.server.ts'
import {
  askPriceExplanation,
  decidePriceExplanation,
  type AskExplanationRefusal,
  type DecideExplanationRefusal,
} from '#app/domain/evaluation/price-explanation.server.ts'
import { issueTechnicalReport, type TechnicalReportRefusal } from '#app/domain/evaluation/technical-report.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'

const reportRefusals: RefusalTable<(ReportRefusal | TechnicalReportRefusal)['reason']> = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'evaluation.refusal.notFound' },
  not_now: { status: 409, message: 'evaluation.refusal.reportNotNow' },
  sheets_open: { status: 409, message: 'evaluation.refusal.sheetsOpen' },
  responsiveness_open: { status: 409, message: 'scoring.refusal.responsivenessOpen' },
  consensus_open: { status: 409, message: 'scoring.refusal.consensusOpen' },
  currencies_differ: { status: 409, message: 'evaluation.refusal.currenciesDiffer' },
  panel_size: { status: 409, message: 'scoring.refusal.panelSize' },
}

const explanationRefusals: RefusalTable<(AskExplanationRefusal | DecideExplanationRefusal)['reason']> = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'evaluation.refusal.notFound' },
  not_now: { status: 409, message: 'scoring.refusal.explainNotNow' },
  not_low: { status: 409, message: 'scoring.refusal.notLow' },
  already_asked: { status: 409, message: 'scoring.refusal.alreadyAsked' },
  not_asked: { status: 409, message: 'scoring.refusal.notAsked' },
  already_decided: { status: 409, message: 'scoring.refusal.alreadyDecided' },
  not_answered: { status: 409, message: 'scoring.refusal.notAnswered' },
  no_reason: { status: 409, message: 'evaluation.form.reasonMissing' },
  words_about_people: { status: 409, message: 'scoring.refusal.wordsAboutPeople' },
}

const Intent = z.object({ intent: z.enum(['issue', 'technical', 'ask', 'decide']).default('issue') })
const Asked = z.object({ proposalId: z.uuid() })
const Decided = z.object({
  proposalId: z.uuid(),
  accepted: z.enum(['yes', 'no'], 'scoring.form.accepted'),
  reason: z.string('evaluation.form.reasonMissing').trim().min(1, 'evaluation.form.reasonMissing').max(2_000, 'evaluation.form.tooLong'),
})

/** The acts of the report's page: issuing either report, asking for an explanation of a price, and deciding on it. */
export async function actOnReport(args: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement(args, 'report')
  const { context } = args
  const requirementId = requirement.id
  const to = requirementPath(requirementId, 'report')
  const body = await args.request.formData()
  const intent = await parseFormData(body, Intent)
  if (!intent.ok) return intent.reply
  switch (intent.value.intent) {
    case 'issue': {
      const issued = await issueReport(act, { requirementId })
      return issued.ok ? redirectDone(context, to, 'evaluation.report.issued', { count: issued.value.ranked }) : answerRefusal(issued.refusal, reportRefusals)
    }
    case 'technical': {
      const issued = await issueTechnicalReport(act, { requirementId, market: context.settings.market })
      return issued.ok
        ? redirectDone(context, to, 'scoring.report.technicalIssued', { count: issued.value.passed })
        : answerRefusal(issued.refusal, reportRefusals)
    }
    case 'ask': {
      const form = await parseFormData(body, Asked)
      if (!form.ok) return form.reply
      const asked = await askPriceExplanation(act, { ...form.value, market: context.settings.market })
      return asked.ok ? redirectDone(context, to, 'scoring.explain.asked') : answerRefusal(asked.refusal, explanationRefusals)
    }
    case 'decide': {
      const form = await parseFormData(body, Decided)
      if (!form.ok) return form.reply
      const { accepted, ...rest } = form.value
      const decided = await decidePriceExplanation(act, { ...rest, accepted: accepted === 'yes' })
      if (decided.ok) return redirectDone(context, to, 'scoring.explain.decided')
      const { refusal } = decided
      const said = refusal.reason === 'not_answered' ? { ...refusal, when: formatInstant(refusal.dueAt, context.locale) } : refusal
      return answerRefusal(said, explanationRefusals)
    }
  }
}
