import { Form, Link } from '@remix-run/react'
import { answersTo, fieldOf } from '#app/domain/statement-asks/with-statement.ts'
import type { HouseAsk } from '#app/domain/statement-asks/list-house-asks.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button, LinkButton } from '../button.tsx'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Tag } from '../tag.tsx'
import { Words } from '../words.tsx'
import { AskTag } from './ask-tag.tsx'
import { useAskedName } from './asked-name.ts'

type Props = { asks: readonly HouseAsk[]; labels: Readonly<Record<string, string>>; mayAnswer: boolean }

/** What institutions ask a house, each with the ways to answer while nothing listed does. */
export function HouseAskRows({ asks, labels, mayAnswer }: Props) {
  const t = useTranslate()
  const nameOf = useAskedName(labels)
  return (
    <Card rows>
      {asks.map((ask) => (
        <Row key={ask.id} className="grid gap-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
            <h2 className="text-base">
              <bdi>{nameOf(ask)}</bdi>
            </h2>
            <AskTag ask={ask} />
          </div>
          <p className="font-text text-small leading-normal text-ink-2">
            <Link to={`/house/offerings/${ask.offering.id}`}>
              <bdi>{ask.offering.name}</bdi>
            </Link>
            {' · '}
            <AskedFor ask={ask} />
          </p>
          {ask.drafted && (
            <p className="flex flex-wrap items-center gap-2 text-small text-ink-2">
              <Tag tone="warn">{t('asks.house.drafted')}</Tag> {t('asks.house.draftedText')}
            </p>
          )}
          {mayAnswer && ask.isOpen && ask.answered === null && <Answers ask={ask} what={nameOf(ask)} />}
        </Row>
      ))}
    </Card>
  )
}

function AskedFor({ ask: { requirement, isOpen, closesAt } }: { ask: HouseAsk }) {
  const t = useTranslate()
  return (
    <>
      {requirement ? (
        <>
          {t('asks.house.for')}{' '}
          <Link to={`/requirements/${requirement.id}`}>
            <Words>{requirement.title}</Words> <span dir="ltr">({requirement.reference})</span>
          </Link>
        </>
      ) : (
        t('asks.house.unnamed')
      )}
      {' · '}
      {isOpen ? (
        <>
          {t('asks.house.until')} <Instant at={closesAt} />
        </>
      ) : (
        t('asks.house.closed')
      )}
    </>
  )
}

/** One press where one word is enough, else the way to where it is stated. */
function Answers({ ask, what }: { ask: HouseAsk; what: string }) {
  const t = useTranslate()
  const words = answersTo(ask.kind)
  const field = fieldOf(ask.kind)
  const hidden = <span className="hidden-text">: {what}</span>
  return (
    <Form method="post" className="grid gap-2">
      <input type="hidden" name="ask" value={ask.id} />
      <div className="flex flex-wrap gap-2">
        {words.includes('yes') && ask.drafted !== 'yes' && (
          <Button name="answer" value="yes">
            {t('asks.house.sentYes')}
            {hidden}
          </Button>
        )}
        {words.length === 0 && (
          <LinkButton to={field ? `/house/offerings/${ask.offering.id}#offering-${field}` : '/house/offerings#attestations'}>
            {t(field ? 'asks.house.open' : 'asks.house.certificates')}
            {hidden}
          </LinkButton>
        )}
        {words.includes('no') && ask.drafted !== 'no' && (
          <Button name="answer" value="no">
            {t('asks.house.sayNo')}
            {hidden}
          </Button>
        )}
        {!ask.declined && (
          <Button name="answer" value="decline" kind="quiet">
            {t('asks.house.decline')}
            {hidden}
          </Button>
        )}
      </div>
      {words.includes('no') && ask.drafted !== 'no' && <p className="text-small text-ink-3">{t('asks.house.noNote')}</p>}
    </Form>
  )
}
