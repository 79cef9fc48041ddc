import type { Listing } from '../listing.ts'

/** Identity and access: nine listings. */
export const access: readonly Listing[] = [
  {
    ...{
      key: 'bolan-qila',
      house: 'bolan',
      name: 'Qila PAM 7',
      says: 'A gateway for administrators: vault, approval by a second person, recording of every session, rotation by the hour.',
    },
    can: 'iam-pam=v iam-secret=d iam-mfa=d',
    ...{
      runs: 'on-premise=v private-cloud-pk=d saas=no',
      speaks: 'syslog=v cef=d saml=d rest scim',
      keeps: 'PK:Quetta=d',
      hours: 'always=d',
      cities: 'Quetta Karachi=d',
    },
    ...{ scale: 'endpoints 20000/6500=v, concurrent-users 800/350=d', replaces: 'vaultrane-pam=financial', weeks: 8, parts: '', confirmed: 20 },
  },
  {
    ...{ key: 'bolan-kunji', house: 'bolan', name: 'Kunji Secrets', says: 'Keeps and turns keys and passwords of programs, with an HSM behind it.' },
    can: 'iam-secret=v iam-pki=d',
    ...{ runs: 'on-premise=v private-cloud-pk', speaks: 'rest=v syslog', keeps: 'PK', hours: 'always', cities: 'Karachi', weeks: 6, parts: '' },
  },
  {
    ...{
      key: 'kirthar-dar',
      house: 'kirthar',
      name: 'Darwaza Sign-in',
      says: 'One sign-in for all applications, with passkeys and codes, and a directory behind it.',
    },
    can: 'iam-sso=v iam-mfa=v iam-dir=d iam-ciam',
    ...{
      runs: 'on-premise=d private-cloud-pk=d saas=d',
      speaks: 'saml=v oidc=v scim=d fido2=v rest',
      keeps: 'PK:Karachi=d',
      hours: 'always',
      cities: 'Karachi=d',
    },
    ...{ scale: 'concurrent-users 12000/4000=d', weeks: 10, parts: '' },
  },
  {
    ...{
      key: 'kirthar-jaiza',
      house: 'kirthar',
      name: 'Jaiza Governance',
      says: 'Who may do what, asked again every quarter; joiners, movers and leavers from the HR system; duties that must not meet.',
    },
    can: 'iam-iga=v iam-dir iam-pam',
    ...{
      runs: 'on-premise=d saas=d',
      speaks: 'scim=d rest=d saml',
      keeps: 'PK:Karachi',
      hours: 'office',
      cities: 'Karachi',
      scale: 'concurrent-users 9000/2500=d',
      weeks: 18,
      parts: '',
    },
  },
  {
    ...{ key: 'kirthar-pehra', house: 'kirthar', name: 'Pehra PAM', says: 'Privileged sessions through a jump server, recorded; passwords in a vault.' },
    can: 'iam-pam=d iam-secret',
    ...{ runs: 'on-premise=d private-cloud-pk', speaks: 'syslog=d rest', keeps: 'PK:Karachi', hours: 'office=d', cities: 'Karachi' },
    ...{ scale: 'endpoints 3000/700=d', replaces: 'vaultrane-pam', weeks: 10, parts: '' },
  },
  {
    ...{ key: 'zarghun-chabi', house: 'zarghun', name: 'Chabi PAM', says: 'A small bastion with session recording, for up to a few hundred servers.' },
    can: 'iam-pam iam-mfa iam-secret=no',
    ...{ runs: 'on-premise', speaks: 'syslog', keeps: 'PK', hours: 'office', cities: 'Islamabad', scale: 'endpoints 500', weeks: 3, parts: '' },
  },
  {
    ...{ key: 'zarghun-otp', house: 'zarghun', name: 'Zarghun OTP', says: 'Codes by SMS and by an application, for staff and for customers.' },
    can: 'iam-mfa=d iam-ciam',
    ...{
      runs: 'saas on-premise',
      speaks: 'rest oidc fido2=no',
      keeps: 'PK',
      hours: 'extended',
      cities: 'Islamabad',
      scale: 'concurrent-users 5000',
      weeks: 4,
      parts: 'mossgate-idp',
    },
  },
  {
    ...{ key: 'hamgeer-iam', house: 'hamgeer', name: 'Hamgeer Access Suite', says: 'All of identity and access.' },
    can: 'iam-sso iam-mfa iam-pam iam-iga iam-dir iam-ciam iam-pki iam-secret',
    ...{
      runs: 'on-premise saas public-cloud-offshore',
      speaks: 'saml oidc scim fido2 syslog cef rest',
      keeps: 'AE:Dubai',
      hours: 'always',
      cities: 'Karachi Lahore',
    },
    ...{ scale: 'endpoints 50000, concurrent-users 50000', weeks: 5, parts: '', confirmed: 400 },
  },
  {
    ...{
      key: 'qufl-dastkhat',
      house: 'qufl',
      name: 'Dastkhat Signing',
      says: 'A certificate authority and electronic signature for customers and staff, with keys in an HSM.',
    },
    can: 'iam-pki=v app-crypt=d iam-secret=d',
    ...{ runs: 'on-premise=v private-cloud-pk=d', speaks: 'rest=d', keeps: 'PK:Karachi=d', hours: 'extended=d', cities: 'Karachi', weeks: 12, parts: '' },
  },
]
