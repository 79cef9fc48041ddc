import { Form, Link } from '@remix-run/react'
import type { Replaced } from '#app/domain/invitations/read-replaced.server.ts'
import { termsClauses, type termsVersion } from '#app/domain/invitations/terms.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { Words } from '../words.tsx'

type InvitationViewProps = {
  invitation: { invitedAt: Date; termsAcceptedAt: Date | null; acceptedBy: string | null }
  requirement: { id: string; title: string }
  version: string
  mayAccept: boolean
  /** What is replaced, once it was asked for. */
  replaced: Replaced | null
}

/** A house's invitation: the requirement, the terms with the way to accept them, and then, only then, the way to what is replaced. */
export function InvitationView({ invitation, requirement, version, mayAccept, replaced }: InvitationViewProps) {
  const t = useTranslate()
  const { invitedAt, termsAcceptedAt, acceptedBy } = invitation
  return (
    <>
      <Card>
        <Facts
          facts={[
            {
              label: t('invitations.own.toRequirement'),
              value: (
                <Link to={`/requirements/${requirement.id}`}>
                  <Words>{requirement.title}</Words>
                </Link>
              ),
            },
            { label: t('invitations.own.invitedAt'), value: <Instant at={invitedAt} /> },
            ...(termsAcceptedAt && acceptedBy ? [{ label: t('invitations.own.accepted', { name: acceptedBy }), value: <Instant at={termsAcceptedAt} /> }] : []),
          ]}
        />
      </Card>
      {termsAcceptedAt && <Secret replaced={replaced} />}
      <Terms version={version} accepted={termsAcceptedAt !== null} mayAccept={mayAccept} />
    </>
  )
}

function Secret({ replaced }: { replaced: Replaced | null }) {
  const t = useTranslate()
  if (!replaced) {
    return (
      <Section title={t('invitations.own.secret')} note={t('invitations.own.showText')}>
        <Form method="post" data-screen-only>
          <Button name="intent" value="show" kind="main">
            {t('invitations.own.show')}
          </Button>
        </Form>
      </Section>
    )
  }
  const products = replaced.products.flatMap(({ name, maker }) => [
    { label: t('invitations.own.product'), value: name },
    { label: t('invitations.own.maker'), value: maker },
  ])
  return (
    <Section title={t('invitations.own.secret')}>
      <Notice tone="warn" title={t('invitations.own.secretNote')} role="status">
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(8rem,max-content)_minmax(0,1fr)]">
          {[{ label: t('invitations.own.institution'), value: replaced.institution }, ...products].map(({ label, value }, index) => (
            <div key={`${index}-${value}`} className="contents">
              <dt>{label}</dt>
              <dd className="text-ink">
                <Words>{value}</Words>
              </dd>
            </div>
          ))}
        </dl>
        {replaced.products.length === 0 && <p>{t('invitations.own.secretNone')}</p>}
      </Notice>
    </Section>
  )
}

function Terms({ version, accepted, mayAccept }: { version: string; accepted: boolean; mayAccept: boolean }) {
  const t = useTranslate()
  return (
    <Section title={t('invitations.terms.title', { version })}>
      <div className="grid gap-4">
        <ol className="grid max-w-measure list-decimal gap-2 ps-5">
          {termsClauses.map((clause) => (
            <li key={clause}>{t(`invitations.terms.${version as typeof termsVersion}.${clause}`)}</li>
          ))}
        </ol>
        {!accepted &&
          (mayAccept ? (
            <Form method="post" data-screen-only className="grid justify-items-start gap-3">
              <p className="text-small text-ink-2">{t('invitations.own.acceptText')}</p>
              <input type="hidden" name="version" value={version} />
              <Button name="intent" value="accept" kind="main">
                {t('invitations.own.acceptButton')}
              </Button>
            </Form>
          ) : (
            <p className="text-ui text-ink-2">{t('invitations.own.acceptRole')}</p>
          ))}
      </div>
    </Section>
  )
}
