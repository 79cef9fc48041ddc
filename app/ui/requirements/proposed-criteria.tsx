import { addIntent, type CriterionProposal } from '#app/domain/requirements/propose-criteria.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { useSubject } from './subject.ts'

type ProposedCriteriaProps = {
  /** Each with its label, where the catalogue has no name for it. */
  proposals: readonly (CriterionProposal & { label: string | null })[]
  /** The id of the form whose draft is saved when one is added. */
  form?: string
}

/** What the narrative speaks of and no criterion asks yet, each with the words that led to it and a button that saves the draft and adds it. Nothing when there is nothing to propose. */
export function ProposedCriteria({ proposals, form = 'requirement' }: ProposedCriteriaProps) {
  const t = useTranslate()
  const subject = useSubject(Object.fromEntries(proposals.map(({ ref, label }) => [ref, label ?? ref])))
  if (proposals.length === 0) return null
  return (
    <Card className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="text-h3">{t('criteria.proposed')}</h2>
        <p className="text-small text-ink-2">{t('criteria.proposedText')}</p>
      </div>
      <ul className="grid gap-3 text-ui">
        {proposals.map((proposal) => (
          <li key={addIntent(proposal)} className="grid gap-1.5">
            <span>
              <bdi>{subject(proposal)}</bdi>
              <span className="block text-small text-ink-3">
                {t(`matching.kind.${proposal.kind}`)} · {proposal.weight && `${t(`matching.weight.${proposal.weight}`)} · `}
                {t('criteria.proposedBy')} <q>{proposal.words}</q>
              </span>
            </span>
            <Button name="intent" value={addIntent(proposal)} form={form} aria-label={t('criteria.addNamed', { name: subject(proposal) })}>
              {t('criteria.add')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
