import type { SubmissionResult } from '@conform-to/react'
import type { CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import { choiceAttributes, choiceFields, priceBands, priceModels, type ChoiceField } from '#app/domain/offerings/attributes.ts'
import { markets } from '#app/domain/market.ts'
import { authorships } from '#app/domain/offerings/choices.ts'
import type { OfferingDraft, OfferingForm as OfferingFormValue } from '#app/domain/offerings/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { CheckboxField, RadioField } from '../choice-field.tsx'
import { SelectField, TextArea, TextField, type Option } from '../field.tsx'
import { Form } from '../form.tsx'
import { ChoiceRows, ResidencyRows, ScaleRows, SupportCityRows } from './attribute-rows.tsx'
import { ComponentRows, CapabilityRows, ReplacesRows } from './offering-rows.tsx'

type ProductChoice = { id: string; name: string; maker: string }
type Props = {
  draft?: OfferingDraft
  revision?: number
  lastResult?: SubmissionResult<string[]> | null
  groups: readonly CapabilityGroup[]
  products: readonly ProductChoice[]
  countries: readonly Option[]
}

/** Empty rows that a form always has to spare: saving brings more, so that it works without scripts. */
const spare = { capabilities: 3, replaces: 2, components: 3, residency: 2, supportCities: 2, scales: 2 }

const listFields = ['capabilities', ...choiceFields, 'residency', 'supportCities', 'scales', 'replaces', 'components'] as const

/** The stored draft with empty rows at the end of each list, and one line for each value of a fixed list. */
function formOf(draft: OfferingDraft | undefined): OfferingFormValue {
  const blank = (count: number) => Array.from({ length: count }, () => ({}))
  return {
    name: draft?.name ?? '',
    ...draft,
    deliveryWeeks: draft?.deliveryWeeks ?? undefined,
    priceModel: draft?.priceModel ?? undefined,
    priceBand: draft?.priceBand ?? undefined,
    ...(Object.fromEntries(choiceFields.map((field) => [field, choiceRows(field, draft)])) as Pick<OfferingFormValue, ChoiceField>),
    residency: [...(draft?.residency ?? []), ...blank(spare.residency)],
    supportCities: [...(draft?.supportCities ?? []), ...blank(spare.supportCities)],
    scales: [...(draft?.scales ?? []).map((row) => ({ ...row, live: row.live ?? undefined })), ...blank(spare.scales)],
    capabilities: [...(draft?.capabilities ?? []), ...blank(spare.capabilities)],
    replaces: [...(draft?.replaces ?? []), ...blank(spare.replaces)],
    components: [...(draft?.components ?? []).map((row) => ({ ...row, productId: row.productId ?? undefined })), ...blank(spare.components)].map((row) => ({
      name: '',
      ...row,
    })),
  }
}

function choiceRows(field: ChoiceField, draft: OfferingDraft | undefined) {
  const stated: readonly { ref: string; stated: 'yes' | 'no' }[] = draft?.[field] ?? []
  return choiceAttributes[field].values.map((ref) => ({ ref, stated: stated.find((row) => row.ref === ref)?.stated }))
}

/** An offering as its house writes it. What is left open is not stated, which is shown as such and is not a no. */
export function OfferingForm({ draft, revision, lastResult, groups, products, countries }: Props) {
  const t = useTranslate()
  const labels = Object.fromEntries(listFields.map((name) => [name, t(`offerings.field.${name}`)]))
  const choices = products.map(({ id, name, maker }) => ({ value: id, label: `${name} (${maker})` }))
  return (
    <Form<OfferingFormValue> key={revision} id="offering" lastResult={lastResult} defaultValue={formOf(draft)} labels={labels}>
      {(fields) => (
        <>
          {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
          <Card className="grid gap-6">
            <TextField field={fields.name} label={t('offerings.field.name')} />
            <TextArea field={fields.summary} label={t('offerings.field.summary')} hint={t('offerings.hint.summary')} rows={2} />
            <TextArea field={fields.description} label={t('offerings.field.description')} />
            <RadioField
              field={fields.language}
              label={t('offerings.field.language')}
              choices={(['en', 'ur'] as const).map((value) => ({ value, label: t(`offerings.language.${value}`) }))}
            />
          </Card>
          <Card className="grid gap-6">
            <CapabilityRows rows={fields.capabilities.getFieldList()} id={fields.capabilities.id} groups={groups} />
          </Card>
          <Card className="grid gap-6">
            <ChoiceRows field="deployments" rows={fields.deployments.getFieldList()} id={fields.deployments.id} />
          </Card>
          <Card className="grid gap-6">
            <ResidencyRows rows={fields.residency.getFieldList()} id={fields.residency.id} countries={countries} />
          </Card>
          <Card className="grid gap-6">
            <ChoiceRows field="standards" rows={fields.standards.getFieldList()} id={fields.standards.id} />
          </Card>
          <Card className="grid gap-6">
            <ChoiceRows field="languages" rows={fields.languages.getFieldList()} id={fields.languages.id} />
          </Card>
          <Card className="grid gap-6">
            <ScaleRows rows={fields.scales.getFieldList()} id={fields.scales.id} />
          </Card>
          <Card className="grid gap-6">
            <ChoiceRows field="supportHours" rows={fields.supportHours.getFieldList()} id={fields.supportHours.id} />
            <SupportCityRows rows={fields.supportCities.getFieldList()} id={fields.supportCities.id} />
            <TextField
              field={fields.deliveryWeeks}
              type="number"
              inputMode="numeric"
              label={t('offerings.field.deliveryWeeks')}
              hint={t('offerings.hint.deliveryWeeks')}
            />
          </Card>
          <Card className="grid gap-6">
            <ChoiceRows field="licences" rows={fields.licences.getFieldList()} id={fields.licences.id} />
            <SelectField
              field={fields.priceModel}
              label={t('offerings.field.priceModel')}
              options={priceModels.map((value) => ({ value, label: t(`offerings.priceModel.${value}`) }))}
              empty={t('offerings.notStated')}
            />
            <SelectField
              field={fields.priceBand}
              label={t('offerings.field.priceBand')}
              hint={t('offerings.hint.priceBand')}
              options={priceBands.map((value) => ({ value, label: t(`offerings.priceBand.${value}`, { currency: markets.pk.currency }) }))}
              empty={t('offerings.notStated')}
            />
          </Card>
          <Card className="grid gap-6">
            <RadioField
              field={fields.authorship}
              label={t('offerings.field.authorship')}
              choices={authorships.map((value) => ({ value, label: t(`offerings.authorship.${value}`) }))}
            />
            <TextField field={fields.authorshipDetail} label={t('offerings.field.authorshipDetail')} hint={t('offerings.hint.authorshipDetail')} />
            <CheckboxField field={fields.componentsStated} label={t('offerings.field.componentsStated')} hint={t('offerings.hint.componentsStated')} />
            <ComponentRows rows={fields.components.getFieldList()} id={fields.components.id} products={choices} />
          </Card>
          <Card className="grid gap-6">
            <ReplacesRows rows={fields.replaces.getFieldList()} id={fields.replaces.id} products={choices} />
          </Card>
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
