import { index, route, type RouteConfig } from '@remix-run/route-config'

/** The site map: every address and the file that answers it. */
export default [
  // Public pages
  index('routes/public/home.tsx'),
  route('advisories', 'routes/public/advisories.tsx'),
  route('advisories/:slug', 'routes/public/advisory.tsx'),
  route('registry', 'routes/public/registry.tsx'),
  route('registry/:slug', 'routes/public/product.tsx'),
  route('directory', 'routes/public/directory.tsx'),
  route('suggest', 'routes/public/suggest.ts'),
  route('offerings/:slug', 'routes/public/offering.tsx'),
  route('houses/:slug', 'routes/public/house.tsx'),
  route('houses/:slug/claim', 'routes/public/house-claim.tsx'),
  route('capabilities/:code', 'routes/public/capability.tsx'),
  route('requirements', 'routes/public/requirements.tsx'),
  route('requirements/:id', 'routes/public/requirement.tsx'),
  route('receipts', 'routes/public/receipts.tsx'),
  route('receipts/keys.json', 'routes/public/receipt-keys.ts'),
  route('about', 'routes/public/about.tsx'),
  route('about/scores', 'routes/public/scores.tsx'),
  route('about/privacy', 'routes/public/privacy.tsx'),
  route('about/demonstration', 'routes/public/demonstration.tsx'),
  route('transparency', 'routes/public/transparency.tsx'),
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
  route('organisations/new/maker', 'routes/account/new-maker.tsx'),
  route('invitation/:token', 'routes/account/invitation.tsx'),
  route('institution/members', 'routes/account/members.tsx', { id: 'institution-members' }),
  route('house/members', 'routes/account/members.tsx', { id: 'house-members' }),
  route('staff/members', 'routes/account/members.tsx', { id: 'staff-members' }),
  route('staff/organisations', 'routes/account/staff-organisations.tsx'),
  route('staff/organisations/:id', 'routes/account/staff-organisation.tsx'),
  route('staff/houses/new', 'routes/staff/house-new.tsx'),
  route('staff/claims', 'routes/staff/claims.tsx'),
  route('staff/mail', 'routes/account/staff-mail.tsx'),

  // What a software house sees of requirements, and its proposals to them
  route('house', 'routes/house/index.tsx'),
  route('house/profile', 'routes/house/profile.tsx'),
  route('house/requirements', 'routes/house/requirements.tsx'),
  route('house/proposals/:id', 'routes/house/proposal.tsx'),
  route('house/proposals/:id/submit', 'routes/house/proposal-submit.tsx'),
  route('house/proposals/:id/receipt', 'routes/house/proposal-receipt.tsx'),
  route('house/proposals/:id/receipt.json', 'routes/house/receipt-json.ts'),
  route('house/proposals/:id/receipt.sig', 'routes/house/receipt-signature.ts'),

  // What a software house offers
  route('house/offerings', 'routes/house/offerings.tsx'),
  route('house/offerings/new', 'routes/house/offering-new.tsx'),
  route('house/offerings/:id', 'routes/house/offering.tsx'),

  // The desk of the association's staff
  route('staff', 'routes/staff/desk.tsx'),
  route('staff/advisories', 'routes/staff/advisories.tsx'),
  route('staff/advisories/new', 'routes/staff/advisory-new.tsx'),
  route('staff/advisories/:id', 'routes/staff/advisory.tsx'),
  route('staff/makers', 'routes/staff/makers.tsx'),
  route('staff/registry', 'routes/staff/registry.tsx'),
  route('staff/registry/new', 'routes/staff/registry-new.tsx'),
  route('staff/registry/:id', 'routes/staff/registry-entry.tsx'),
  route('staff/offerings', 'routes/staff/offerings.tsx'),
  route('staff/offerings/:id', 'routes/staff/offering.tsx'),
  route('staff/requirements', 'routes/staff/requirements.tsx'),
  route('staff/requirements/:id', 'routes/staff/requirement.tsx'),
  route('staff/attestations', 'routes/staff/attestations.tsx'),

  // The maker of products in the registry
  route('maker', 'routes/maker/index.tsx'),

  // An institution's requirements, from draft to award
  route('institution', 'routes/institution/desk.tsx'),
  route('institution/own-list', 'routes/institution/own-list.tsx'),
  route('institution/requirements', 'routes/institution/requirements.tsx'),
  route('institution/requirements/new', 'routes/institution/requirement-new.tsx'),
  route('institution/requirements/:id', 'routes/institution/requirement.tsx'),
  route('institution/requirements/:id/edit', 'routes/institution/requirement-edit.tsx'),
  route('institution/requirements/:id/matches', 'routes/institution/matches.tsx'),
  route('institution/requirements/:id/panel', 'routes/institution/panel.tsx'),
  route('institution/requirements/:id/opening', 'routes/institution/opening.tsx'),
  route('institution/requirements/:id/proposals', 'routes/institution/proposals.tsx'),
  route('institution/requirements/:id/sheet', 'routes/institution/sheet.tsx'),
  route('institution/requirements/:id/report', 'routes/institution/report.tsx'),
  route('institution/requirements/:id/award', 'routes/institution/award.tsx'),
] satisfies RouteConfig
