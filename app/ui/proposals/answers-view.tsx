import type { TechnicalContent } from '#app/domain/proposals/content.ts'
import type { Answer } from '#app/domain/proposals/choices.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { OfferingNames } from './offering-names.tsx'
import { useSubject } from '../requirements/subject.ts'
import { WeightTag } from '../requirements/weight-tag.tsx'
import { Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import type { Tone } from '../tone.ts'

const tones: Record<Answer, Tone> = { meets: 'good', partly: 'warn', planned: 'info', no: 'stop' }

type AnswersViewProps = {
  technical: TechnicalContent
  offeringNames: Readonly<Record<string, string>>
  criteria: readonly Criterion[]
  labels: Readonly<Record<string, string>>
}

/** The technical part of a proposal, to be read: offering, plan, and every answer beside its criterion. */
export function AnswersView({ technical, offeringNames, criteria, labels }: AnswersViewProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const given = new Map(technical.answers.map((answer) => [answer.criterionId, answer]))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Card>
        <Facts
          facts={[
            { label: t('proposals.draft.offering'), value: <OfferingNames ids={technical.offeringVersionIds} names={offeringNames} /> },
            { label: t('proposals.draft.plan'), value: <span className="whitespace-pre-line">{technical.plan.delivery || t('proposals.stale.empty')}</span> },
          ]}
        />
      </Card>
      <div className="card">
        <Table caption={t('proposals.draft.answers')}>
          <thead>
            <tr>
              <Column>{t('requirements.matches.criterion')}</Column>
              <Column>{t('requirements.edit.weight')}</Column>
              <Column>{t('proposals.draft.answer')}</Column>
              <Column>{t('proposals.draft.noteTo')}</Column>
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => {
              const answer = given.get(criterion.id)
              return (
                <tr key={criterion.id}>
                  <th scope="row">
                    <bdi>{subject(criterion)}</bdi>
                  </th>
                  <td>
                    <WeightTag weight={criterion.weight} />
                  </td>
                  <td>{answer ? <Tag tone={tones[answer.answer]}>{t(`evaluation.answer.${answer.answer}`)}</Tag> : t('evaluation.answer.none')}</td>
                  <td className="wrap-anywhere whitespace-pre-line" dir="auto">
                    {answer?.note}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </Table>
      </div>
    </div>
  )
}
