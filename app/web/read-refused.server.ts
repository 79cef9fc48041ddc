import { redirect } from '@remix-run/node'
import { requirementPath } from './own-requirement.server.ts'

type Reading = 'forbidden' | 'not_found' | 'not_opened' | 'not_declared' | 'not_on_panel'

/** Ends a page that may not be read: 404 and 403, or the page on which what is missing can be done. */
export function refuseReading(requirementId: string, reason: Reading): never {
  switch (reason) {
    case 'not_found':
      throw new Response('not found', { status: 404 })
    case 'not_opened':
      throw redirect(requirementPath(requirementId, 'opening'))
    case 'not_declared':
      throw redirect(requirementPath(requirementId, 'panel'))
    case 'forbidden':
    case 'not_on_panel':
      throw new Response('not for this member', { status: 403 })
  }
}
