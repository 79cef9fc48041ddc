import { Form } from '@remix-run/react'
import { directoryAddress, directoryParams, type DirectoryQuery } from '#app/domain/offerings/directory-query.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { controlClass } from '../field-shell.tsx'
import { SearchBox } from '../search-box.tsx'

/** The question of the directory. What is chosen in the filters stays chosen. */
export function DirectorySearch({ query }: { query: DirectoryQuery }) {
  const t = useTranslate()
  const kept = directoryParams({ ...query, q: '', page: 1 })
  return (
    <Form key={directoryAddress(query)} action="/directory" role="search" className="relative flex max-w-[52rem] flex-wrap gap-2">
      <label htmlFor="directory-q" className="hidden-text">
        {t('directory.search')}
      </label>
      <SearchBox
        id="directory-q"
        name="q"
        defaultValue={query.q}
        placeholder={t('directory.search')}
        className={`${controlClass} min-h-12 w-auto min-w-0 flex-1 basis-60 text-lead`}
      />
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Button kind="main" className="min-h-12">
        {t('directory.find')}
      </Button>
    </Form>
  )
}
