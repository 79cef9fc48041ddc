import { Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { AdvisoryCard, type HomeAdvisory } from './home-advisory.tsx'
import { HomeFigures, type Figures } from './home-figures.tsx'
import { HomeOfferings, HomeRequirements, type HomeOffering, type HomeRequirement } from './home-lists.tsx'
import { HomeQuestion } from './home-question.tsx'

/** All that the home page shows. `now` is the server's clock, by which deadlines are said. */
export type HomeData = {
  now: Date | string
  advisory: HomeAdvisory | null
  figures: Figures
  requirements: readonly HomeRequirement[]
  offerings: readonly HomeOffering[]
  /** Where this reader posts a requirement and lists an offering; null for whoever cannot. */
  ways: { post: string | null; list: string | null }
  /** The reader's institution is new, and a procedure can be rehearsed. */
  rehearsal: boolean
}

/** The home page: one question, and below it what is in force, what is open and what is new. */
export function HomeView({ now, advisory, figures, requirements, offerings, ways, rehearsal }: HomeData) {
  const t = useTranslate()
  return (
    <>
      <div className="border-be border-line bg-surface">
        <div className="page grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 pbs-8 pbe-10 md:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)] md:pbs-18 md:pbe-12">
          <HomeQuestion />
          <AdvisoryCard advisory={advisory} />
        </div>
      </div>
      <div className="page grid grid-cols-[minmax(0,1fr)] gap-8 pbs-8">
        {rehearsal && (
          <p>
            {t('home.rehearsal')} <Link to="/institution/requirements/new">{t('home.rehearsal.try')}</Link>
          </p>
        )}
        <HomeFigures figures={figures} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
          <HomeRequirements requirements={requirements} now={now} post={ways.post} />
          <HomeOfferings offerings={offerings} list={ways.list} />
        </div>
      </div>
    </>
  )
}
