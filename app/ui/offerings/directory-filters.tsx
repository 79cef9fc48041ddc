import { Form } from '@remix-run/react'
import type { CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import { deploymentModels } from '#app/domain/offerings/attributes.ts'
import { directoryAddress, type DirectoryQuery } from '#app/domain/offerings/directory-query.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Chip } from '../chip.tsx'
import { controlClass } from '../field-shell.tsx'
import { Fieldset } from '../fieldset.tsx'

type Props = { groups: readonly CapabilityGroup[]; query: DirectoryQuery }

const line = 'flex items-start gap-2.5 py-1 text-ui'
const box = 'mbs-0.5 size-4.5 shrink-0'

function labelIn(groups: readonly CapabilityGroup[], code: string): string {
  return groups.flatMap((group) => [group, ...group.leaves]).find((one) => one.code === code)?.label ?? code
}

/** The filters as a plain form whose answer is an address; groups fold without scripts. */
export function DirectoryFilters({ groups, query }: Props) {
  const t = useTranslate()
  return (
    // A new address brings new defaults, which uncontrolled boxes take only when they are made anew.
    <Form key={directoryAddress(query)} action="/directory" role="search" className="grid gap-4" aria-label={t('directory.filters')}>
      <label className="grid gap-1.5 text-ui font-semibold">
        {t('directory.words')}
        <input name="q" type="search" dir="auto" defaultValue={query.q} className={`${controlClass} font-normal`} />
      </label>
      <Fieldset legend={t('matching.kind.capability')}>
        {groups.map((group) => (
          <details key={group.code} open={group.leaves.some((leaf) => query.capabilities.includes(leaf.code))}>
            <summary className="cursor-pointer py-1.5 text-ui">
              <bdi>{group.label}</bdi>
            </summary>
            <div className="ps-4">
              {group.leaves.map((leaf) => (
                <label key={leaf.code} className={line}>
                  <input type="checkbox" name="capability" value={leaf.code} defaultChecked={query.capabilities.includes(leaf.code)} className={box} />
                  <bdi>{leaf.label}</bdi>
                </label>
              ))}
            </div>
          </details>
        ))}
      </Fieldset>
      <Fieldset legend={t('matching.kind.deployment')}>
        {deploymentModels.map((model) => (
          <label key={model} className={line}>
            <input type="checkbox" name="deployment" value={model} defaultChecked={query.deployments.includes(model)} className={box} />
            {t(`matching.deployment.${model}`)}
          </label>
        ))}
      </Fieldset>
      <Button kind="main">{t('directory.apply')}</Button>
    </Form>
  )
}

/** What the list shows, in one sentence that a screen reader hears first. */
export function DirectorySentence({ id, groups, query, count }: Props & { id: string; count: number }) {
  const t = useTranslate()
  const parts = [
    ...(query.q ? [t('directory.said.words', { words: query.q })] : []),
    ...query.capabilities.map((code) => t('directory.said.capability', { capability: labelIn(groups, code) })),
    ...query.deployments.map((model) => t('directory.said.deployment', { deployment: t(`matching.deployment.${model}`) })),
  ]
  const narrowed = parts.reduce((said, part) => t('directory.said.and', { said, part }), '')
  return (
    <h2 id={id} className="text-h3">
      {narrowed === '' ? t('directory.said.all', { count }) : t('directory.said.some', { count, narrowed: narrowed.replace(/^[,،]\s*/, '') })}
    </h2>
  )
}

/** Each chosen filter, as a link that takes it away. */
export function DirectoryChips({ groups, query }: Props) {
  const t = useTranslate()
  if (query.q === '' && query.capabilities.length === 0 && query.deployments.length === 0) return null
  return (
    <div className="flex flex-wrap gap-2">
      {query.q && (
        <Chip to={directoryAddress(query, { q: true })} removes>
          <bdi>{query.q}</bdi>
        </Chip>
      )}
      {query.capabilities.map((code) => (
        <Chip key={code} to={directoryAddress(query, { capability: code })} removes>
          <bdi>{labelIn(groups, code)}</bdi>
        </Chip>
      ))}
      {query.deployments.map((model) => (
        <Chip key={model} to={directoryAddress(query, { deployment: model })} removes>
          {t(`matching.deployment.${model}`)}
        </Chip>
      ))}
    </div>
  )
}
