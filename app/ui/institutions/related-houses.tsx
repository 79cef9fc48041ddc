import type { SubmissionResult } from '@conform-to/react'
import type { RelationShown } from '#app/domain/institutions/read.server.ts'
import { relationKinds, type RelationKind } from '#app/domain/institutions/related.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card, Row } from '../card.tsx'
import { SelectField, TextArea, TextField, type Option } from '../field.tsx'
import { Form } from '../form.tsx'
import { Day, Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Tag } from '../tag.tsx'

type Relation = Omit<RelationShown, 'recordedAt'> & { recordedAt: Date | string }
type Props = {
  relations: readonly Relation[]
  /** The houses to choose from; none where the reader may not record a relation. */
  houses: readonly Option[] | null
  /** Who reads: its own members, or staff. */
  reader: 'institution' | 'association'
  lastResult: SubmissionResult<string[]> | null
}

/** The software houses that an institution is related to, and the forms that begin and end a relation. */
export function RelatedHouses({ relations, houses, reader, lastResult }: Props) {
  const t = useTranslate()
  const mayEnd = (one: Relation) => houses !== null && one.endedOn === null && (reader === 'association' || one.statedBy === 'institution')
  return (
    <Section
      id="related"
      title={t('institutions.related.title')}
      note={t(reader === 'association' ? 'institutions.related.staffNote' : 'institutions.related.note')}
    >
      <div className="grid gap-6">
        {relations.length === 0 && <p className="text-ui text-ink-2">{t('institutions.related.none')}</p>}
        {relations.length > 0 && (
          <Card rows>
            {relations.map((one) => (
              <Row key={one.id} className="grid gap-3">
                <RelationLine relation={one} />
                {mayEnd(one) && <EndForm relation={one} lastResult={lastResult} />}
              </Row>
            ))}
          </Card>
        )}
        {houses && <RelateForm key={relations.length} houses={houses} reader={reader} lastResult={lastResult} />}
      </div>
    </Section>
  )
}

function RelationLine({ relation }: { relation: Relation }) {
  const t = useTranslate()
  const { house, kind, note, statedBy, recordedAt, endedOn } = relation
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-h3">
          <bdi>{house}</bdi>
        </h3>
        <Tag tone={endedOn === null ? 'warn' : 'plain'}>{t(`institutions.related.kind.${kind}`)}</Tag>
      </div>
      {note && (
        <p dir="auto" className="text-ui whitespace-pre-line">
          {note}
        </p>
      )}
      <p className="text-small text-ink-2">
        {t(`institutions.related.by.${statedBy}`)} · <Instant at={recordedAt} />
        {endedOn && (
          <>
            {' · '}
            {t('institutions.related.ended')} <Day on={endedOn} />
          </>
        )}
      </p>
    </div>
  )
}

type FormProps = { lastResult: Props['lastResult'] }

function EndForm({ relation: { id, house }, lastResult }: FormProps & { relation: Relation }) {
  const t = useTranslate()
  const own = lastResult?.initialValue?.relationId === id ? lastResult : null
  return (
    <Form<{ endedOn: string }> id={`end-${id}`} lastResult={own}>
      {(fields) => (
        <>
          <input type="hidden" name="intent" value="unrelate" />
          <input type="hidden" name="relationId" value={id} />
          <TextField field={fields.endedOn} label={t('institutions.related.endedOn')} type="date" />
          <div>
            <Button aria-label={`${t('institutions.related.end')}: ${house}`}>{t('institutions.related.end')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}

function RelateForm({ houses, reader, lastResult }: FormProps & { houses: readonly Option[]; reader: Props['reader'] }) {
  const t = useTranslate()
  const byStaff = reader === 'association'
  const kinds = relationKinds.map((kind) => ({ value: kind, label: t(`institutions.related.kind.${kind}`) }))
  return (
    <Form<{ houseId: string; kind: RelationKind; note: string }> id="relate" lastResult={lastResult?.initialValue?.intent === 'relate' ? lastResult : null}>
      {(fields) => (
        <>
          <input type="hidden" name="intent" value="relate" />
          <SelectField field={fields.houseId} label={t('institutions.related.house')} options={houses} />
          <SelectField field={fields.kind} label={t(byStaff ? 'institutions.related.kindLabelStaff' : 'institutions.related.kindLabel')} options={kinds} />
          <TextArea field={fields.note} label={t(byStaff ? 'institutions.related.source' : 'institutions.related.noteLabel')} rows={3} />
          <div>
            <Button>{t(byStaff ? 'institutions.related.record' : 'institutions.related.add')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}
