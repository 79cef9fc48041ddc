import type { SubmissionResult } from '@conform-to/react'
import type { CapabilityForStaff } from '#app/domain/capabilities/read-staff.server.ts'
import type { CapabilityMergeForm, CapabilityPlaceForm, CapabilityRetirementForm, CapabilityWordsForm } from '#app/domain/capabilities/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { SelectField, TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { Section } from '../section.tsx'
import { CapabilitySelect } from './capability-select.tsx'
import { wordLabels } from './new-form.tsx'
import { WordFields } from './word-fields.tsx'

type Edited = Pick<CapabilityForStaff, 'code' | 'revision' | 'isGroup' | 'state' | 'words' | 'group' | 'groups' | 'after' | 'targets' | 'usage' | 'inUse'>
type Props = { capability: Edited; lastResult: SubmissionResult<string[]> | null }

/** An answer to another form of the same page is left alone. */
function resultFor(intent: string, lastResult: Props['lastResult']): Props['lastResult'] {
  return lastResult?.initialValue?.intent === intent ? lastResult : null
}

function Hidden({ intent, revision }: { intent: string; revision: number }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="revision" value={revision} />
    </>
  )
}

/** Its name in both languages and its synonyms. */
export function WordsForm({ capability: { revision, words }, lastResult }: Props) {
  const t = useTranslate()
  const { labels, synonyms } = words
  const lines = (list: readonly string[]) => list.join('\n')
  const stored = {
    labelEn: labels.en,
    labelUr: labels.ur,
    synonymsEn: lines(synonyms.en),
    synonymsUr: lines(synonyms.ur),
    synonymsRoman: lines(synonyms['ur-Latn']),
  }
  return (
    <Section title={t('capabilities.words')} note={t('capabilities.wordsNote')}>
      <Form<CapabilityWordsForm> key={revision} id="words" lastResult={resultFor('rename', lastResult)} defaultValue={stored} labels={wordLabels(t)}>
        {(fields) => (
          <>
            <Hidden intent="rename" revision={revision} />
            <WordFields fields={fields} />
            <div>
              <Button kind="main">{t('capabilities.saveWords')}</Button>
            </div>
          </>
        )}
      </Form>
    </Section>
  )
}

/** In which group, and behind which neighbour. */
export function MoveForm({ capability: { revision, isGroup, group, groups, after, targets }, lastResult }: Props) {
  const t = useTranslate()
  const stored = { group: group?.code, after: after ?? '' }
  return (
    <Section title={t('capabilities.place')} note={t('capabilities.placeNote')}>
      <Form<CapabilityPlaceForm> key={revision} id="place" lastResult={resultFor('move', lastResult)} defaultValue={stored}>
        {(fields) => (
          <>
            <Hidden intent="move" revision={revision} />
            {isGroup ? (
              <SelectField
                field={fields.after}
                label={t('capabilities.after')}
                options={targets.flatMap(({ options }) => options).map(({ code, label }) => ({ value: code, label }))}
                empty={t('capabilities.first')}
              />
            ) : (
              <>
                <SelectField field={fields.group} label={t('capabilities.group')} options={groups.map(({ code, label }) => ({ value: code, label }))} />
                <CapabilitySelect
                  field={fields.after}
                  label={t('capabilities.after')}
                  groups={groups.map(({ label, neighbours }) => ({ label, leaves: neighbours }))}
                  empty={t('capabilities.first')}
                />
              </>
            )}
            <div>
              <Button>{t('capabilities.move')}</Button>
            </div>
          </>
        )}
      </Form>
    </Section>
  )
}

/** Into what it is merged, and why; what would move along is said before. */
export function MergeForm({ capability: { revision, isGroup, targets, usage, inUse }, lastResult }: Props) {
  const t = useTranslate()
  return (
    <Section title={t('capabilities.merge')} note={t('capabilities.mergeNote')}>
      <Form<CapabilityMergeForm> key={revision} id="merge" lastResult={resultFor('merge', lastResult)} labels={wordLabels(t)}>
        {(fields) => (
          <>
            <Hidden intent="merge" revision={revision} />
            {inUse && <p className="max-w-measure text-ui">{t('capabilities.mergeUsed', usage)}</p>}
            {isGroup ? (
              <SelectField
                field={fields.into}
                label={t('capabilities.into')}
                options={targets.flatMap(({ options }) => options).map(({ code, label }) => ({ value: code, label }))}
              />
            ) : (
              <CapabilitySelect field={fields.into} label={t('capabilities.into')} groups={targets.map(({ label, options }) => ({ label, leaves: options }))} />
            )}
            <TextArea field={fields.reason} label={t('capabilities.reason')} hint={t('capabilities.reasonHint')} rows={2} />
            <div>
              <Button kind="danger">{t('capabilities.mergeButton')}</Button>
            </div>
          </>
        )}
      </Form>
    </Section>
  )
}

/** Takes it out of use, or brings it back. */
export function RetireForm({ capability: { revision, state }, lastResult }: Props) {
  const t = useTranslate()
  const intent = state === 'retired' ? 'restore' : 'retire'
  return (
    <Section title={t(`capabilities.${intent}`)} note={intent === 'retire' ? t('capabilities.retireNote') : undefined}>
      <Form<CapabilityRetirementForm> key={revision} id="retirement" lastResult={resultFor(intent, lastResult)} labels={wordLabels(t)}>
        {(fields) => (
          <>
            <Hidden intent={intent} revision={revision} />
            <TextArea field={fields.reason} label={t('capabilities.reason')} hint={t('capabilities.reasonHint')} rows={2} />
            <div>
              <Button kind={intent === 'retire' ? 'danger' : 'main'}>{t(`capabilities.${intent}Button`)}</Button>
            </div>
          </>
        )}
      </Form>
    </Section>
  )
}
