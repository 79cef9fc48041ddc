import type { OpenedShown } from '#app/domain/evaluation/read-opened.server.ts'
import { planParts } from '#app/domain/proposals/choices.ts'
import { formatNumber } from '#app/messages/format.ts'
import { useTranslate } from '#app/messages/language.ts'

/** What a proposal says beyond its answers: its plan, its people's experience, and its files. The last two may tell who it is of. */
export function OpenedContent({ requirementId, proposal }: { requirementId: string; proposal: OpenedShown }) {
  const t = useTranslate()
  const { proposalId, label, houseName, technical } = proposal
  if (!technical) return null
  const plan = planParts.map((part) => ({ name: t(`scoring.plan.${part}`), text: technical.plan[part] }))
  const identifying = [
    { name: t('scoring.content.team'), text: technical.team },
    { name: t('scoring.content.references'), text: technical.references },
    { name: t('scoring.content.members'), text: technical.members.map(({ name, part }) => `${name}: ${part}`).join('\n') },
  ].filter(({ text }) => text !== '')
  return (
    <>
      <h3 className="text-base">
        <bdi>{houseName ?? t('scoring.bidder', { label })}</bdi>
      </h3>
      <Texts texts={plan.filter(({ text }) => text !== '')} />
      {(identifying.length > 0 || technical.attachments.length > 0) && (
        <details>
          <summary className="text-ui font-semibold">{t('scoring.content.identifying')}</summary>
          <div className="mbs-2 grid gap-3">
            <Texts texts={identifying} />
            {technical.attachments.length > 0 && (
              <ul className="list-disc ps-5 text-ui">
                {technical.attachments.map(({ id, name, sizeBytes }, index) => (
                  <li key={id}>
                    <a href={`/institution/requirements/${requirementId}/proposals/${proposalId}/attachments/${id}`}>
                      <bdi>{name || t('scoring.content.attachment', { number: index + 1 })}</bdi>
                    </a>{' '}
                    <span className="num text-small text-ink-3">{t('scoring.content.size', { size: formatNumber(Math.ceil(sizeBytes / 1024)) })}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </details>
      )}
    </>
  )
}

function Texts({ texts }: { texts: readonly { name: string; text: string }[] }) {
  if (texts.length === 0) return null
  return (
    <dl className="grid gap-2">
      {texts.map(({ name, text }) => (
        <div key={name}>
          <dt className="text-small text-ink-3">{name}</dt>
          <dd className="whitespace-pre-line" dir="auto">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  )
}
