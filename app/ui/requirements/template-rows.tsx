import { Form } from '@remix-run/react'
import type { TemplateShown } from '#app/domain/requirements/templates.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button, LinkButton } from '../button.tsx'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'

/** The templates of an institution, each with the way to start from it and the button that takes it off the list. */
export function TemplateRows({ templates }: { templates: readonly TemplateShown[] }) {
  const t = useTranslate()
  return (
    <Card rows>
      {templates.map(({ id, name, title, savedAt, savedBy }) => (
        <Row key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <div className="min-w-0">
            <bdi className="block font-semibold wrap-anywhere">{name}</bdi>
            {title !== name && <bdi className="block text-ui wrap-anywhere text-ink-2">{title}</bdi>}
            <span className="block text-small text-ink-3">
              {t('requirementEditor.templates.by', { name: savedBy })} · <Instant at={savedAt} />
            </span>
          </div>
          <div className="flex flex-wrap gap-2">
            <LinkButton to={`/institution/requirements/new?begin=template:${id}`}>{t('requirementEditor.templates.use')}</LinkButton>
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <Button name="intent" value="remove" kind="quiet" aria-label={t('requirementEditor.templates.removeNamed', { name })}>
                {t('requirementEditor.templates.remove')}
              </Button>
            </Form>
          </div>
        </Row>
      ))}
    </Card>
  )
}
