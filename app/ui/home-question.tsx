import { Form } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Chip } from './chip.tsx'
import { Button } from './button.tsx'
import { SearchBox } from './search-box.tsx'

const examples = ['home.example.access', 'home.example.atm', 'home.example.screening'] as const

/** The question that the product is: a plain search form, and a few searches to begin with. */
export function HomeQuestion() {
  const t = useTranslate()
  return (
    <div>
      <h1 className="max-w-[15ch] text-hero">{t('home.title')}</h1>
      <div className="relative mbs-6 mbe-4">
        <Form
          action="/directory"
          role="search"
          className="flex flex-col overflow-hidden rounded-[0.5rem] border-2 border-brand bg-surface focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-info-mark sm:flex-row"
        >
          <label htmlFor="home-q" className="hidden-text">
            {t('home.search')}
          </label>
          <SearchBox
            id="home-q"
            name="q"
            placeholder={t('home.placeholder')}
            className="min-h-15 min-w-0 grow bg-transparent px-4 text-lead text-ink outline-none placeholder:text-ink-3"
          />
          <Button kind="main" className="min-h-13 rounded-none border-0 px-6 sm:min-h-15">
            {t('home.find')}
          </Button>
        </Form>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-small text-ink-3">{t('home.example')}</span>
        {examples.map((key) => (
          <Chip key={key} to={`/directory?${new URLSearchParams({ q: t(key) })}`}>
            {t(key)}
          </Chip>
        ))}
      </div>
    </div>
  )
}
