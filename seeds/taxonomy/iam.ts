import type { Group } from './group.ts'

export const iam: Group = {
  code: 'IAM',
  mapsTo: ['NIST CSF PR.AA', 'UNSPSC 43233200'],
  en: 'Identity and access',
  ur: 'شناخت اور رسائی',
  synonyms: {
    en: ['identity management', 'access management', 'IAM'],
    ur: ['رسائی کا انتظام', 'شناخت کا انتظام'],
    'ur-Latn': ['shanakht', 'rasai ka intizam', 'shanakht ka intizam'],
  },
  leaves: [
    {
      code: 'iam-sso',
      en: 'Single sign-on and federation',
      ur: 'ایک ہی لاگ اِن سے تمام نظاموں تک رسائی',
      synonyms: {
        en: ['SSO', 'single sign-on', 'federated login', 'SAML', 'OIDC', 'OpenID Connect'],
        ur: ['ایک لاگ اِن', 'سنگل سائن آن', 'مشترکہ لاگ اِن'],
        'ur-Latn': ['aik login', 'aik password sab jagah', 'mushtarka login'],
      },
    },
    {
      code: 'iam-mfa',
      en: 'Multi-factor sign-in',
      ur: 'دوہری تصدیق والا لاگ اِن',
      synonyms: {
        en: ['MFA', '2FA', 'two-factor', 'one-time password', 'OTP', 'FIDO2', 'passkeys', 'hardware token'],
        ur: ['دوہری تصدیق', 'یک بار پاس ورڈ', 'او ٹی پی'],
        'ur-Latn': ['dohri tasdeeq', 'do marhala tasdeeq', 'otp code'],
      },
    },
    {
      code: 'iam-pam',
      en: 'Privileged access',
      ur: 'خصوصی اختیارات والی رسائی',
      synonyms: {
        en: ['PAM', 'privileged access management', 'administrator accounts', 'session recording', 'jump server', 'bastion', 'password vault'],
        ur: ['خصوصی رسائی', 'منتظم کھاتوں کی نگرانی', 'سیشن ریکارڈنگ'],
        'ur-Latn': ['khusoosi rasai', 'khasusi rasai', 'admin account ki nigrani', 'session ki recording'],
      },
    },
    {
      code: 'iam-iga',
      en: 'Identity governance and access certification',
      ur: 'شناخت کی نگہداشت اور رسائی کی توثیق',
      synonyms: {
        en: ['IGA', 'identity governance', 'access review', 'recertification', 'joiner mover leaver', 'segregation of duties'],
        ur: ['رسائی کا جائزہ', 'اختیارات کی توثیق'],
        'ur-Latn': ['rasai ka jaiza', 'ikhtiyarat ki tauseeq'],
      },
    },
    {
      code: 'iam-dir',
      en: 'Directory services',
      ur: 'صارفین کی ڈائریکٹری',
      synonyms: {
        en: ['LDAP', 'user directory', 'domain controller', 'identity store'],
        ur: ['صارف ڈائریکٹری', 'ڈومین کنٹرولر'],
        'ur-Latn': ['sarfeen ki directory', 'sarifeen ki fehrist'],
      },
    },
    {
      code: 'iam-ciam',
      en: 'Customer identity',
      ur: 'گاہکوں کی شناخت',
      synonyms: {
        en: ['CIAM', 'customer login', 'customer accounts', 'consumer identity', 'consent at sign-in'],
        ur: ['گاہک کا لاگ اِن', 'کسٹمر کی شناخت'],
        'ur-Latn': ['gahak ki shanakht', 'gahak ka login'],
      },
    },
    {
      code: 'iam-pki',
      en: 'PKI, e-signature and HSM integration',
      ur: 'ڈیجیٹل سرٹیفکیٹ، برقی دستخط اور ایچ ایس ایم سے ربط',
      synonyms: {
        en: ['PKI', 'certificate authority', 'digital signature', 'e-signature', 'HSM', 'hardware security module', 'certificate lifecycle'],
        ur: ['برقی دستخط', 'ڈیجیٹل دستخط', 'ڈیجیٹل سرٹیفکیٹ'],
        'ur-Latn': ['digital dastkhat', 'barqi dastkhat', 'digital certificate'],
      },
    },
    {
      code: 'iam-secret',
      en: 'Secrets and key management',
      ur: 'خفیہ کلیدوں اور پاس ورڈز کا انتظام',
      synonyms: {
        en: ['secrets management', 'key vault', 'KMS', 'key rotation', 'API keys'],
        ur: ['کلیدوں کا انتظام', 'پاس ورڈ والٹ'],
        'ur-Latn': ['kaleedon ka intizam', 'kleedon ka intizam', 'keys ka intizam'],
      },
    },
  ],
}
