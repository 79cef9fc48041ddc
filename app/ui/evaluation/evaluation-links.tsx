import { Link } from '@remix-run/react'
import type { EvaluationLinks as Links } from '#app/domain/evaluation/technical-report-read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'

/** From a house's proposal to what its evaluation brought: the technical result, and a question about the price. Nothing before there is either. */
export function EvaluationLinks({ proposalId, links: { technical, explanation } }: { proposalId: string; links: Links }) {
  const t = useTranslate()
  if (!technical && !explanation) return null
  const to = `/house/proposals/${proposalId}`
  return (
    <Notice tone={explanation === 'asked' ? 'warn' : 'info'}>
      {technical && <Link to={`${to}/technical`}>{t('scoring.outcome.link')}</Link>}
      {explanation && <Link to={`${to}/price-explanation`}>{t(explanation === 'asked' ? 'scoring.explain.link' : 'scoring.explain.page')}</Link>}
    </Notice>
  )
}
