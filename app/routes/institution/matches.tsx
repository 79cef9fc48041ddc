import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { decideAccess, may } from '#app/domain/access/table.ts'
import { findMatches } from '#app/domain/matching/read.server.ts'
import { runMatching, type RunRefusal } from '#app/domain/matching/run-matching.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { NoMatches } from '#app/ui/institutions/no-matches.tsx'
import { Matches } from '#app/ui/matching/matches.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<RunRefusal['reason']> = {
  forbidden: { status: 403, message: 'requirements.refusal.forbidden' },
  not_found: { status: 404, message: 'requirements.refusal.notFound' },
  not_published: { status: 409, message: 'requirements.refusal.notPublished' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, head, title } = await requireOwnRequirement(args, 'matches')
  const { institutionId, state } = requirement
  if (decideAccess(actor, 'match', 'read', institutionId) !== 'allowed') throw new Response('not for this role', { status: 403 })
  const read = await findMatches(args.context.db, requirement, await viewOf(args.context))
  const [withheld, matches] = read && 'conflicts' in read ? [read, null] : [null, read ?? null]
  return { title, head, withheld, matches, mayRun: state === 'published' && !withheld && may(actor, 'match', 'run', institutionId) }
}

export async function action(args: ActionFunctionArgs) {
  const { requirement, act } = await requireOwnRequirement(args, 'matches')
  const run = await runMatching(act, { requirementId: requirement.id, market: args.context.settings.market })
  if (!run.ok) return answerRefusal(run.refusal, refusals)
  return redirectDone(args.context, requirementPath(requirement.id, 'matches'), run.value.isNew ? 'requirements.matches.new' : 'requirements.matches.same')
}

export default function RequirementMatches() {
  const { head, withheld, matches, mayRun } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const again = mayRun && (
    <Form method="post">
      <Button>{t('requirements.matches.again')}</Button>
    </Form>
  )
  return (
    <RequirementPage head={head} lead={t('requirements.matches.lead')} actions={again}>
      <Refused refused={refusedOf(reply)} />
      {withheld && <NoMatches withheld={withheld} />}
      {matches && <Matches matches={matches} />}
      {!matches && !withheld && <Empty title={t('requirements.matches.pending')}>{t('requirements.matches.pendingText')}</Empty>}
    </RequirementPage>
  )
}
