import type { Db } from '#db/client.server.ts'
import { transact } from '#db/client.server.ts'
import { attestationCodes, attestationRules, type AttestationRule } from '#app/domain/offerings/attributes.ts'

type Words = { en: string; ur: string; synonyms: { en: readonly string[]; ur: readonly string[]; 'ur-Latn': readonly string[] } }
type Leaf = Words & { code: string }
type Group = Words & { code: string; leaves: readonly Leaf[] }

/** The capabilities by group, in the order in which people choose. Codes are stable; labels and synonyms are what search and the narrative reader know them by. */
export const taxonomy: readonly Group[] = [
  {
    code: 'IAM',
    en: 'Identity and access',
    ur: 'شناخت اور رسائی',
    synonyms: {
      en: ['identity management', 'access management', 'IAM'],
      ur: ['رسائی کا انتظام', 'شناخت کا انتظام'],
      'ur-Latn': ['shanakht', 'rasai ka intizam'],
    },
    leaves: [
      {
        code: 'iam-sso',
        en: 'Single sign-on and federation',
        ur: 'ایک ہی لاگ اِن سے تمام نظاموں تک رسائی',
        synonyms: {
          en: ['SSO', 'single sign-on', 'federated login', 'SAML', 'OIDC', 'OpenID Connect'],
          ur: ['ایک لاگ اِن', 'سنگل سائن آن', 'مشترکہ لاگ اِن'],
          'ur-Latn': ['aik login', 'single sign on', 'aik password sab jagah'],
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
          ur: ['منتظم کھاتوں کی نگرانی', 'خصوصی رسائی', 'سیشن ریکارڈنگ'],
          'ur-Latn': ['khasusi rasai', 'admin account ki nigrani', 'session recording'],
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
          'ur-Latn': ['user directory', 'sarfeen ki directory'],
        },
      },
      {
        code: 'iam-ciam',
        en: 'Customer identity',
        ur: 'گاہکوں کی شناخت',
        synonyms: {
          en: ['CIAM', 'customer login', 'customer accounts', 'consumer identity', 'consent at sign-in'],
          ur: ['گاہک کا لاگ اِن', 'کسٹمر کی شناخت'],
          'ur-Latn': ['gahak ki shanakht', 'customer login'],
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
          'ur-Latn': ['kleedon ka intizam', 'password vault', 'keys ka intizam'],
        },
      },
    ],
  },
  {
    code: 'SOC',
    en: 'Detection, response and resilience',
    ur: 'خطرات کی نشاندہی، جوابی کارروائی اور بحالی',
    synonyms: {
      en: ['security operations', 'SOC', 'cyber resilience'],
      ur: ['سائبر نگرانی', 'سیکیورٹی آپریشنز'],
      'ur-Latn': ['cyber nigrani', 'security operations'],
    },
    leaves: [
      {
        code: 'soc-siem',
        en: 'SIEM and log management',
        ur: 'سیکیورٹی لاگز کی نگرانی اور تجزیہ',
        synonyms: {
          en: ['SIEM', 'log management', 'event correlation', 'log collection', 'syslog', 'security monitoring'],
          ur: ['لاگ کا انتظام', 'سیکیورٹی نگرانی', 'لاگز کا تجزیہ'],
          'ur-Latn': ['log ka intizam', 'security nigrani', 'logs ka tajzia'],
        },
      },
      {
        code: 'soc-soar',
        en: 'Security orchestration and response',
        ur: 'خودکار سیکیورٹی ردعمل',
        synonyms: {
          en: ['SOAR', 'playbooks', 'automated response', 'incident orchestration'],
          ur: ['خودکار ردعمل', 'جوابی کارروائی کی ترتیب'],
          'ur-Latn': ['khudkar radde amal', 'jawabi karwai'],
        },
      },
      {
        code: 'soc-ti',
        en: 'Threat intelligence and takedown',
        ur: 'خطرات کی پیشگی معلومات اور جعلی سائٹس کا خاتمہ',
        synonyms: {
          en: ['threat intelligence', 'indicators of compromise', 'IOC', 'STIX', 'TAXII', 'takedown'],
          ur: ['خطرات کی معلومات', 'جعلی سائٹ ہٹوانا'],
          'ur-Latn': ['khatraat ki maloomat', 'jaali site hatwana'],
        },
      },
      {
        code: 'soc-vm',
        en: 'Vulnerability management',
        ur: 'کمزوریوں کی تلاش اور تدارک',
        synonyms: {
          en: ['vulnerability scanning', 'patch prioritisation', 'vulnerability assessment', 'CVE tracking'],
          ur: ['کمزوریوں کی جانچ', 'پیچ کا انتظام'],
          'ur-Latn': ['kamzoriyon ki jaanch', 'patch ka intizam'],
        },
      },
      {
        code: 'soc-bas',
        en: 'Attack simulation',
        ur: 'حملوں کی مشق',
        synonyms: {
          en: ['breach and attack simulation', 'BAS', 'red team automation', 'phishing simulation'],
          ur: ['حملے کی مشق', 'فرضی حملہ'],
          'ur-Latn': ['hamle ki mashq', 'farzi hamla'],
        },
      },
      {
        code: 'soc-dfir',
        en: 'Forensics and incident investigation',
        ur: 'ڈیجیٹل فرانزک اور واقعات کی تفتیش',
        synonyms: {
          en: ['digital forensics', 'incident response', 'DFIR', 'evidence collection', 'memory analysis'],
          ur: ['ڈیجیٹل فرانزک', 'واقعے کی تفتیش'],
          'ur-Latn': ['digital forensic', 'waqiye ki tafteesh'],
        },
      },
      {
        code: 'soc-brand',
        en: 'Digital-risk monitoring',
        ur: 'ادارے کے نام کے غلط استعمال کی نگرانی',
        synonyms: {
          en: ['brand protection', 'dark web monitoring', 'fake apps', 'impersonation', 'leaked credentials'],
          ur: ['ڈارک ویب کی نگرانی', 'جعلی ایپ', 'نام کا غلط استعمال'],
          'ur-Latn': ['dark web ki nigrani', 'jaali app', 'naam ka ghalat istemal'],
        },
      },
      {
        code: 'soc-backup',
        en: 'Backup and ransomware recovery',
        ur: 'بیک اپ اور تاوانی حملے کے بعد بحالی',
        synonyms: {
          en: ['backup', 'restore', 'immutable backup', 'ransomware recovery', 'disaster recovery'],
          ur: ['بیک اپ', 'ڈیٹا کی بحالی', 'تاوانی حملہ'],
          'ur-Latn': ['backup', 'data ki bahali', 'ransomware se bahali'],
        },
      },
      {
        code: 'soc-asm',
        en: 'Attack surface management',
        ur: 'بیرونی حملے کے راستوں کی نگرانی',
        synonyms: {
          en: ['ASM', 'external attack surface', 'exposed assets', 'asset discovery', 'shadow IT'],
          ur: ['کھلے اثاثوں کی تلاش', 'بیرونی خطرات کا دائرہ'],
          'ur-Latn': ['khule asasay', 'attack surface'],
        },
      },
    ],
  },
]

/** Writes the taxonomy and the market's attestation codes; what is there already is brought up to date, so it can be run again. */
export function seedTaxonomy(db: Db): Promise<void> {
  return transact(db, async (trx) => {
    const nodes = taxonomy.flatMap((group) => [{ ...group, parentCode: null }, ...group.leaves.map((leaf) => ({ ...leaf, parentCode: group.code }))])
    const capabilities = nodes.map(({ code, parentCode }, position) => ({ code, parentCode, position, mergedInto: null, retiredAt: null }))
    await trx
      .insertInto('capability')
      .values(capabilities)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((row) => ({ parentCode: row.ref('excluded.parentCode'), position: row.ref('excluded.position') })),
      )
      .execute()
    const labels = nodes.flatMap(({ code, en, ur }) => [
      { code, locale: 'en' as const, label: en },
      { code, locale: 'ur' as const, label: ur },
    ])
    await trx
      .insertInto('capabilityLabel')
      .values(labels)
      .onConflict((conflict) => conflict.columns(['code', 'locale']).doUpdateSet((row) => ({ label: row.ref('excluded.label') })))
      .execute()
    const synonyms = nodes.flatMap(({ code, synonyms: known }) =>
      (['en', 'ur', 'ur-Latn'] as const).flatMap((locale) => known[locale].map((synonym) => ({ code, locale, synonym }))),
    )
    await trx
      .insertInto('capabilitySynonym')
      .values(synonyms)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await trx
      .insertInto('attestationCode')
      .values(attestationCodes.map((code) => attestationCodeRow(code)))
      .onConflict((conflict) =>
        conflict.columns(['market', 'code']).doUpdateSet((row) => ({
          gate: row.ref('excluded.gate'),
          score: row.ref('excluded.score'),
          validityMonths: row.ref('excluded.validityMonths'),
        })),
      )
      .execute()
  })
}

function attestationCodeRow(code: (typeof attestationCodes)[number]) {
  const { use, validity }: AttestationRule = attestationRules[code]
  return { market: 'pk', code, gate: use === 'gate', score: use !== 'shown', validityMonths: validity.kind === 'months' ? validity.months : null }
}
