import { Form, Link } from '@remix-run/react'
import type { EntryTopic, LibraryEntry } from '#app/domain/answer-library/entry.ts'
import { scaleAttribute, type ScaleMeasure } from '#app/domain/offerings/attributes.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { useSubject } from '../requirements/subject.ts'

type Props = { entries: readonly LibraryEntry[]; labels: Readonly<Record<string, string>>; mayWrite: boolean }

/** The texts of a house's library, each with what it answers and who wrote it last. */
export function EntryRows({ entries, labels, mayWrite }: Props) {
  const t = useTranslate()
  const nameOf = useTopicName(labels)
  return (
    <Card rows>
      {entries.map(({ id, title, topic, body, revisedAt, revisedBy }) => (
        <Row key={id} className="grid gap-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h3 className="wrap-anywhere">
              <Link to={`/house/answers/${id}`} className="link-title">
                <bdi>{title}</bdi>
              </Link>
            </h3>
            {topic && (
              <span className="text-small text-ink-2">
                {t('answers.about')} <bdi>{nameOf(topic)}</bdi>
              </span>
            )}
          </div>
          <p className="line-clamp-3 whitespace-pre-line" dir="auto">
            {body}
          </p>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-small text-ink-3">
              <Instant at={revisedAt} /> · <bdi>{revisedBy}</bdi>
            </p>
            {mayWrite && (
              <Form method="post">
                <input type="hidden" name="id" value={id} />
                <Button kind="quiet" name="intent" value="remove" aria-label={t('files.removeNamed', { name: title })}>
                  {t('files.remove')}
                </Button>
              </Form>
            )}
          </div>
        </Row>
      ))}
    </Card>
  )
}

/** What an entry answers. The least that a measure was asked for belongs to one requirement, so the measure alone is named. */
function useTopicName(labels: Readonly<Record<string, string>>): (topic: EntryTopic) => string {
  const t = useTranslate()
  const subject = useSubject(labels)
  return (topic) => (topic.kind === 'scale' ? t(scaleAttribute.labelOf(topic.ref as ScaleMeasure)) : subject(topic))
}
