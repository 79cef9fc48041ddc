import type { ReactNode } from 'react'
import type { Attachment, CriterionAnswer, TechnicalContent } from '#app/domain/proposals/content.ts'
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
import { AttachmentList } from './attachment-list.tsx'
import { useTechnicalFacts } from './technical-facts.ts'

const tones: Record<Answer, Tone> = { meets: 'good', partly: 'warn', planned: 'info', no: 'stop' }

type AnswersViewProps = {
  technical: TechnicalContent
  offeringNames: Readonly<Record<string, string>>
  criteria: readonly Criterion[]
  labels: Readonly<Record<string, string>>
  /** What stands attested, by its id, as it is called; an attestation that is not among it is named as one that has ended. */
  attested: Readonly<Record<string, string>>
  /** A link that saves a file. */
  fileLink: (file: Attachment) => ReactNode
}

/** The technical part of a proposal, to be read: offerings, plan and team, every answer beside its criterion with what stands behind it, and the files. */
export function AnswersView({ technical, offeringNames, criteria, labels, attested, fileLink }: AnswersViewProps) {
  const t = useTranslate()
  const facts = useTechnicalFacts((text) => (
    <span className="whitespace-pre-line" dir="auto">
      {text}
    </span>
  ))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Card>
        <Facts
          facts={[
            { label: t('proposalEditor.offerings'), value: <OfferingNames ids={technical.offeringVersionIds} names={offeringNames} /> },
            ...facts(technical),
          ]}
        />
      </Card>
      <AnswersTable technical={technical} criteria={criteria} labels={labels} attested={attested} />
      {technical.attachments.length > 0 && <AttachmentList files={technical.attachments} link={fileLink} />}
    </div>
  )
}

function AnswersTable({ technical, criteria, labels, attested }: Pick<AnswersViewProps, 'technical' | 'criteria' | 'labels' | 'attested'>) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const given = new Map(technical.answers.map((answer) => [answer.criterionId, answer]))
  return (
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
                <td className="wrap-anywhere">
                  <p className="whitespace-pre-line" dir="auto">
                    {answer?.note}
                  </p>
                  {answer && <Behind answer={answer} files={technical.attachments} attested={attested} />}
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </div>
  )
}

/** What stands behind an answer, by name. */
function Behind({ answer, files, attested }: { answer: CriterionAnswer; files: readonly Attachment[]; attested: AnswersViewProps['attested'] }) {
  const t = useTranslate()
  if (answer.evidence.length === 0) return null
  const nameOf = ({ kind, id }: CriterionAnswer['evidence'][number]) =>
    (kind === 'attachment' ? files.find((file) => file.id === id)?.name : attested[id]) ?? t('proposalEditor.evidenceEnded')
  return (
    <ul className="list-disc ps-5 text-small text-ink-2" aria-label={t('proposalEditor.evidence')}>
      {answer.evidence.map((one) => (
        <li key={one.id}>
          <bdi>{nameOf(one)}</bdi>
        </li>
      ))}
    </ul>
  )
}
