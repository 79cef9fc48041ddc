import { index, route, type RouteConfig } from '@remix-run/route-config'

/** The site map: every address and the file that answers it. */
export default [
  // Public pages
  index('routes/public/home.tsx'),
  route('language', 'routes/public/language.ts'),
  route('*', 'routes/public/not-found.ts'),

  // Account
  route('sign-up', 'routes/account/sign-up.tsx'),
  route('sign-up/sent', 'routes/account/sign-up-sent.tsx'),
  route('confirm/:token', 'routes/account/confirm.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-out', 'routes/account/sign-out.ts'),
  route('reset', 'routes/account/reset.tsx'),
  route('reset/:token', 'routes/account/reset-password.tsx'),
  route('account', 'routes/account/account.tsx'),
  route('account/notifications', 'routes/account/notifications.tsx'),
  route('switch', 'routes/account/switch.ts'),

  // Organisations and their members
  route('organisations/new', 'routes/account/new-organisation.tsx'),
  route('organisations/new/institution', 'routes/account/new-institution.tsx'),
  route('organisations/new/house', 'routes/account/new-house.tsx'),
  route('invitation/:token', 'routes/account/invitation.tsx'),
  route('institution/members', 'routes/account/members.tsx', { id: 'institution-members' }),
  route('house/members', 'routes/account/members.tsx', { id: 'house-members' }),
  route('staff/members', 'routes/account/members.tsx', { id: 'staff-members' }),
  route('staff/organisations', 'routes/account/staff-organisations.tsx'),
  route('staff/organisations/:id', 'routes/account/staff-organisation.tsx'),
  route('staff/mail', 'routes/account/staff-mail.tsx'),
] satisfies RouteConfig
