import type { SubmissionResult } from '@conform-to/react'
import type { CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import { deploymentModels } from '#app/domain/offerings/attributes.ts'
import { authorships } from '#app/domain/offerings/choices.ts'
import type { OfferingDraft, OfferingForm as OfferingFormValue } from '#app/domain/offerings/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxField, RadioField } from '../choice-field.tsx'
import { SelectField, TextArea, TextField } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'
import { ComponentRows, CapabilityRows, ReplacesRows } from './offering-rows.tsx'

type ProductChoice = { id: string; name: string; maker: string }
type Props = {
  draft?: OfferingDraft
  revision?: number
  lastResult?: SubmissionResult<string[]> | null
  groups: readonly CapabilityGroup[]
  products: readonly ProductChoice[]
}

/** Empty rows that a form always has to spare: saving brings more, so that it works without scripts. */
const spare = { capabilities: 3, replaces: 2, components: 3 }

/** The stored draft with empty rows at the end of each list, and one line for each deployment model. */
function formOf(draft: OfferingDraft | undefined): OfferingFormValue {
  const blank = (count: number) => Array.from({ length: count }, () => ({}))
  return {
    name: draft?.name ?? '',
    ...draft,
    capabilities: [...(draft?.capabilities ?? []), ...blank(spare.capabilities)],
    deployments: deploymentModels.map((ref) => ({ ref, stated: draft?.deployments.find((row) => row.ref === ref)?.stated })),
    replaces: [...(draft?.replaces ?? []), ...blank(spare.replaces)],
    components: [...(draft?.components ?? []).map((row) => ({ ...row, productId: row.productId ?? undefined })), ...blank(spare.components)].map((row) => ({
      name: '',
      ...row,
    })),
  }
}

/** An offering as its house writes it. What is left open is not stated, which is shown as such and is not a no. */
export function OfferingForm({ draft, revision, lastResult, groups, products }: Props) {
  const t = useTranslate()
  const labels = Object.fromEntries((['capabilities', 'deployments', 'replaces', 'components'] as const).map((name) => [name, t(`offerings.field.${name}`)]))
  const choices = products.map(({ id, name, maker }) => ({ value: id, label: `${name} (${maker})` }))
  return (
    <Form<OfferingFormValue> key={revision} id="offering" lastResult={lastResult} defaultValue={formOf(draft)} labels={labels}>
      {(fields) => (
        <>
          {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
          <TextField field={fields.name} label={t('offerings.field.name')} />
          <TextArea field={fields.summary} label={t('offerings.field.summary')} hint={t('offerings.hint.summary')} rows={2} />
          <TextArea field={fields.description} label={t('offerings.field.description')} />
          <RadioField
            field={fields.language}
            label={t('offerings.field.language')}
            choices={(['en', 'ur'] as const).map((value) => ({ value, label: t(`offerings.language.${value}`) }))}
          />
          <CapabilityRows rows={fields.capabilities.getFieldList()} id={fields.capabilities.id} groups={groups} />
          <Fieldset large id={fields.deployments.id} legend={t('offerings.field.deployments')}>
            {fields.deployments.getFieldList().map((row, index) => {
              const { ref, stated } = row.getFieldset()
              const model = deploymentModels[index]!
              return (
                <div key={model}>
                  <input type="hidden" name={ref.name} value={model} />
                  <SelectField field={stated} label={t(`matching.deployment.${model}`)} options={statedOptions(t)} empty={t('offerings.notStated')} />
                </div>
              )
            })}
          </Fieldset>
          <RadioField
            field={fields.authorship}
            label={t('offerings.field.authorship')}
            choices={authorships.map((value) => ({ value, label: t(`offerings.authorship.${value}`) }))}
          />
          <CheckboxField field={fields.componentsStated} label={t('offerings.field.componentsStated')} hint={t('offerings.hint.componentsStated')} />
          <ComponentRows rows={fields.components.getFieldList()} id={fields.components.id} products={choices} />
          <ReplacesRows rows={fields.replaces.getFieldList()} id={fields.replaces.id} products={choices} />
          <div>
            <Button kind="main" name="intent" value="save">
              {t('offerings.save')}
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}

function statedOptions(t: ReturnType<typeof useTranslate>) {
  return (['yes', 'no'] as const).map((value) => ({ value, label: t(`offerings.stated.${value}`) }))
}
