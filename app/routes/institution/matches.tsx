import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { askRun, findRunProgress, type AskRunRefusal } from '#app/domain/matching/ask-run.server.ts'
import { readPrivateFacts } from '#app/domain/requirements/read.server.ts'
import { listAsksOf } from '#app/domain/statement-asks/list-asks.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { NoMatches } from '#app/ui/institutions/no-matches.tsx'
import { Matches } from '#app/ui/matching/matches.tsx'
import { RunProgressLine } from '#app/ui/matching/run-progress-line.tsx'
import { MatchesLead } from '#app/ui/matching/matches-lead.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { readFull, requireMatches } from './read-matches.server.ts'

export const meta = titleMeta

const refusals: RefusalTable<AskRunRefusal['reason']> = {
  forbidden: { status: 403, message: 'requirements.refusal.forbidden' },
  not_found: { status: 404, message: 'requirements.refusal.notFound' },
  not_published: { status: 409, message: 'requirements.refusal.notPublished' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { db } = args.context
  const { requirement, actor, head, title, view, withheld, matches } = await requireMatches(args, readFull(args.request))
  const { id, institutionId, state, closesAt } = requirement
  const mayAct = state === 'published' && !withheld
  return {
    ...{ title, head, withheld, matches, closesAt, today: view.today },
    replaced: (await readPrivateFacts(db, id)).replaces.map(({ name, slug }) => ({ name, slug })),
    asks: matches ? await listAsksOf(db, id, view.today) : {},
    mayAsk: mayAct && may(actor, 'statement_ask', 'ask', institutionId),
    // After closing nothing runs any more.
    progress: mayAct ? await findRunProgress(db, id) : undefined,
    isOpen: state === 'published',
    mayReadEvidence: matches && may(actor, 'market_evidence', 'read', institutionId),
    mayRun: mayAct && may(actor, 'match', 'run', institutionId),
    mayInvite: mayAct && head.pages.includes('invitations') && may(actor, 'invitation', 'write', institutionId),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { requirement, act } = await requireOwnRequirement(args, 'matches')
  const asked = await askRun(act, { requirementId: requirement.id })
  if (!asked.ok) return answerRefusal(asked.refusal, refusals)
  return redirectDone(args.context, requirementPath(requirement.id, 'matches'), 'requirements.matches.asked')
}

export default function RequirementMatches() {
  const { head, withheld, matches, closesAt, today, replaced, asks, mayAsk, mayRun, mayReadEvidence, mayInvite, progress, isOpen } =
    useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const path = `/institution/requirements/${head.id}`
  const actions = (
    <>
      {mayRun && (
        <Form method="post">
          <Button>{t('requirements.matches.again')}</Button>
        </Form>
      )}
      {matches && (
        <LinkButton to={`${path}/matches.csv`} reloadDocument>
          {t('matching.csv')}
        </LinkButton>
      )}
      {mayReadEvidence && <LinkButton to={`/institution/requirements/${head.id}/evidence`}>{t('evidence.link')}</LinkButton>}
      {mayInvite && matches && (
        <LinkButton kind="main" to={`${path}/invitations`}>
          {t('matching.invite')}
        </LinkButton>
      )}
    </>
  )
  return (
    <RequirementPage head={head} lead={<MatchesLead replaced={replaced} closesAt={closesAt} />} actions={actions}>
      <Refused refused={refusedOf(reply)} />
      {withheld && <NoMatches withheld={withheld} />}
      {progress && <RunProgressLine progress={progress} ranAt={matches?.ranAt} />}
      {matches && <Matches matches={matches} today={today} replaced={replaced.map(({ name }) => name)} asking={{ requirementId: head.id, asks, mayAsk }} />}
      {!matches && !withheld && isOpen && <Empty title={t('requirements.matches.pending')}>{t('requirements.matches.pendingText')}</Empty>}
      {!matches && !withheld && !isOpen && <Empty title={t('requirements.matches.neverRan')}>{t('requirements.matches.neverRanText')}</Empty>}
    </RequirementPage>
  )
}
