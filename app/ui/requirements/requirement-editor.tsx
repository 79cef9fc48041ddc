import type { SubmissionResult } from '@conform-to/react'
import type { CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import type { Currency } from '#app/domain/money.ts'
import { citationOf, type ProcedureProfile } from '#app/domain/requirements/profile.ts'
import type { DraftEffect } from '#app/domain/requirements/read-editing.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { Option } from '../field.tsx'
import { AutosaveLine } from '../autosave-line.tsx'
import { Notice } from '../notice.tsx'
import { useAutosave } from '../use-autosave.ts'
import { Effect } from './effect.tsx'
import { labelsFor } from './form-labels.ts'
import { RequirementForm, type RequirementValues } from './requirement-form.tsx'
import { SectionLinks } from './section-links.tsx'
import { StaleNotice, type Stale } from './stale-notice.tsx'
import { Cited } from '../cited.tsx'

const formId = 'requirement'

/** What the action answered to a press on a button. */
export type EditorReply = { revision?: number; effect?: DraftEffect; stale?: Stale }

type RequirementEditorProps = {
  requirementId: string
  profile: ProcedureProfile
  /** What is stored, and its revision. */
  values: RequirementValues
  revision: number
  effect: DraftEffect
  groups: readonly CapabilityGroup[]
  countries: readonly Option[]
  products: readonly { id: string; name: string; maker: string }[]
  currency: Currency
  reply: EditorReply
  lastResult: SubmissionResult<string[]> | null
}

/** The form with its parts at the left and what follows from it at the right. It saves itself; what a save answers takes the place of what the page was loaded with. */
export function RequirementEditor({
  requirementId,
  profile,
  values,
  revision,
  effect,
  groups,
  countries,
  products,
  currency,
  reply,
  lastResult,
}: RequirementEditorProps) {
  const t = useTranslate()
  const labels = labelsFor(t)
  const autosave = useAutosave<{ effect: DraftEffect }>({ formId, unsaved: lastResult !== null, stopped: reply.stale !== undefined })
  const stale = (autosave.stale as { stale: Stale; revision: number } | undefined) ?? (reply.stale && { stale: reply.stale, revision: reply.revision })
  // What was typed keeps the revision that it was typed over, until its author was told that there is a newer one.
  const typedOver = Number(reply.revision ?? lastResult?.initialValue?.revision ?? revision)
  const shown = Math.max(typedOver, autosave.kept?.revision ?? 0, stale?.revision ?? 0)
  const channel = citationOf(profile, 'channel')
  const following = autosave.kept?.effect ?? reply.effect ?? effect
  return (
    <>
      {profile.channel === 'official' && (
        <Notice tone="warn" title={t('requirementEditor.official.title')}>
          <p>
            <Cited rule={channel}>{t('requirementEditor.official.text', { rule: channel })}</Cited>
          </p>
        </Notice>
      )}
      {stale && <StaleNotice stale={stale.stale} currency={currency} />}
      <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[9rem_minmax(0,1fr)_19rem]">
        <SectionLinks />
        <div className="grid min-w-0 gap-4" onSubmitCapture={autosave.hold}>
          <RequirementForm
            {...{ id: formId, values, lastResult, groups, countries, products, currency, profile, labels }}
            revision={shown}
            earliest={following.earliestClosing}
            marks={following.marks}
          />
          <AutosaveLine state={autosave.state} labels={labels} />
        </div>
        <Effect effect={following} requirementId={requirementId} formId={formId} />
      </div>
    </>
  )
}
