import { Form } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'

/** Follows a requirement, or no longer: one press, with scripts and without. */
export function FollowButton({ following }: { following: boolean }) {
  const t = useTranslate()
  return (
    <Form method="post" data-screen-only className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button kind={following ? 'quiet' : 'plain'} name="intent" value={following ? 'unfollow' : 'follow'}>
        {t(following ? 'course.unfollow' : 'course.follow')}
      </Button>
      <span className="text-small text-ink-2">{t(following ? 'course.following' : 'course.follow.note')}</span>
    </Form>
  )
}
