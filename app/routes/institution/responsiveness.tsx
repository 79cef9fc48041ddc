import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readResponsiveness } from '#app/domain/evaluation/read-responsiveness.server.ts'
import { citationOf } from '#app/domain/requirements/profile.ts'
import { labelCriteria } from '#app/domain/requirements/version.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { FixOffered, Found, Verdict } from '#app/ui/evaluation/judged-proposal.tsx'
import { JudgeForm, OfferFixForm } from '#app/ui/evaluation/judge-forms.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { refuseReading } from '#app/web/read-refused.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { judge } from './judge-proposal.server.ts'

export const meta = titleMeta

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, act, seat, opened, head, title } = await requireOwnRequirement(args, 'responsiveness')
  const read = await readResponsiveness(act, requirement, { seat, opened })
  if (!read.ok) return refuseReading(requirement.id, read.refusal.reason)
  const { proposals } = read.value
  const labels = await labelCriteria(
    args.context.db,
    proposals.flatMap(({ refused }) => refused),
    args.context.locale,
  )
  return { title, head, ...read.value, labels, fixRule: citationOf(requirement.profile, 'fix') }
}

export function action(args: ActionFunctionArgs) {
  return judge(args)
}

export default function Responsiveness() {
  const { head, proposals, byLetters, mayJudge, at, labels, fixRule } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const open = proposals.filter(({ decision }) => !decision).length
  const resultFor = (proposalId: string, part: 'decide' | 'offer') =>
    reply && 'part' in reply && reply.part === part && reply.proposalId === proposalId ? formResultOf(reply) : null
  return (
    <RequirementPage head={head} lead={t('responsiveness.lead')}>
      <Refused refused={refusedOf(reply)} />
      {byLetters && <Notice tone="info">{t('responsiveness.letters')}</Notice>}
      <Notice tone={open === 0 ? 'good' : 'info'} title={t(open === 0 ? 'responsiveness.allDecided' : 'responsiveness.open', { count: open })}>
        {open > 0 && <p>{t(mayJudge ? 'responsiveness.openText' : 'responsiveness.chairDecides')}</p>}
      </Notice>
      {proposals.map((proposal) => {
        const { proposalId, label, houseName, decision, fix } = proposal
        const waits = fix !== null && fix.answeredAt === null && fix.dueAt > at
        return (
          <section key={proposalId} aria-labelledby={`p-${proposalId}`} className="card grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-6">
            <h2 id={`p-${proposalId}`} className="flex flex-wrap items-baseline gap-2">
              {t('responsiveness.proposal', { label })}
              {houseName && <bdi className="text-base font-normal text-ink-2">{houseName}</bdi>}
              {!decision && <Tag tone="warn">{t('responsiveness.undecided')}</Tag>}
            </h2>
            {!decision && <Found proposal={proposal} labels={labels} />}
            {fix && <FixOffered fix={fix} now={at} />}
            {decision && <Verdict decision={decision} />}
            {mayJudge && !decision && !waits && <JudgeForm proposal={proposal} lastResult={resultFor(proposalId, 'decide')} />}
            {mayJudge && !decision && !fix && <OfferFixForm proposalId={proposalId} period={fixRule} lastResult={resultFor(proposalId, 'offer')} />}
          </section>
        )
      })}
    </RequirementPage>
  )
}
