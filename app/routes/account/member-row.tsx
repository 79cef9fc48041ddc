import { Form } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Row } from '#app/ui/card.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { RoleTags } from './role-tags.tsx'

type MemberRowProps = {
  member: { id: string; name: string; email: string; roles: string[] }
  choices: readonly { value: string; label: string }[]
  manages: boolean
  own: boolean
}

/** One member: who, which roles, and for who manages members the boxes that change them. */
export function MemberRow({ member, choices, manages, own }: MemberRowProps) {
  const t = useTranslate()
  return (
    <Row className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">
          <bdi>{member.name}</bdi>
        </span>
        {own && <Tag tone="good">{t('organisations.members.you')}</Tag>}
        <bdi className="text-small text-ink-2">{member.email}</bdi>
      </div>
      {manages ? (
        <Form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="id" value={member.id} />
          <fieldset className="flex flex-wrap gap-x-4 gap-y-2">
            <legend className="hidden-text">
              {t('organisations.members.roles')}: {member.name}
            </legend>
            {choices.map(({ value, label }) => (
              <label key={value} className="flex items-center gap-2 py-1 text-ui">
                <input type="checkbox" name="roles" value={value} defaultChecked={member.roles.includes(value)} className="size-5" />
                {label}
              </label>
            ))}
          </fieldset>
          <Button name="intent" value="roles">
            {t('organisations.members.save')}
            <span className="hidden-text">: {member.name}</span>
          </Button>
        </Form>
      ) : (
        <p className="flex flex-wrap gap-2">
          <RoleTags roles={member.roles} />
        </p>
      )}
      {(manages || own) && (
        <Form method="post">
          <input type="hidden" name="id" value={member.id} />
          {own && <input type="hidden" name="own" value="yes" />}
          <Button kind="danger" name="intent" value="end">
            {own ? t('organisations.members.leave') : t('organisations.members.end')}
            <span className="hidden-text">: {member.name}</span>
          </Button>
        </Form>
      )}
    </Row>
  )
}
