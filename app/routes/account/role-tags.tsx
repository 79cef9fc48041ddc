import type { Role } from '#app/domain/actor.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '#app/ui/tag.tsx'

/** The roles of a member, as words. */
export function RoleTags({ roles }: { roles: readonly string[] }) {
  const t = useTranslate()
  return roles.map((role) => (
    <Tag key={role} tone="info">
      {t(`organisations.role.${role as Role}`)}
    </Tag>
  ))
}
