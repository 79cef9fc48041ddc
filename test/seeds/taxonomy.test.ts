import { describe, expect, test } from 'vitest'
import { attestationCodes } from '#app/domain/offerings/attributes.ts'
import { seedTaxonomy, taxonomy } from '#seeds/taxonomy.ts'
import { test as databaseTest } from '#test/fixtures/database.ts'

const expected: Record<string, string> = {
  CORE: 'core-deposits core-gl core-cif core-pricing core-islamic core-mfb core-branch core-recon core-eod',
  PAY: 'pay-hub pay-raast pay-rtgs pay-iso20022 pay-swift pay-bill pay-clear pay-gateway pay-remit',
  CARD: 'card-issue card-acq card-switch card-token card-3ds card-atm card-pos card-dispute',
  CHAN: 'chan-mobile chan-web chan-wallet chan-onboard chan-contact chan-chat chan-notify chan-api chan-crm',
  LEND: 'lend-los lend-lms lend-score lend-agri lend-trade lend-collat lend-treasury lend-leasing',
  FCC: 'fcc-aml fcc-screen fcc-kyc fcc-fraud fcc-case fcc-device fcc-insider',
  GRC: 'grc-reg grc-erm grc-ifrs9 grc-basel grc-audit grc-tprm grc-policy grc-privacy grc-bcm',
  IAM: 'iam-sso iam-mfa iam-pam iam-iga iam-dir iam-ciam iam-pki iam-secret',
  NET: 'net-ngfw net-ips net-waf net-ddos net-vpn net-edr net-mail net-web net-mdm net-nac',
  SOC: 'soc-siem soc-soar soc-ti soc-vm soc-bas soc-dfir soc-brand soc-backup soc-asm',
  APP: 'app-sast app-dast app-mobile app-dlp app-db app-dam app-crypt app-fim app-devsec',
  DATA: 'data-dwh data-bi data-mdm data-ml data-llm data-ocr data-voice data-c360',
  OPS: 'ops-itsm ops-apm ops-esb ops-rpa ops-ecm ops-erp ops-hr ops-collab ops-virt ops-db',
  SVC: 'svc-dev svc-mig svc-int svc-vapt svc-audit svc-msoc svc-host svc-train svc-l1',
}

/** Names of standards that an Urdu label may keep in Latin letters. */
const acceptedAbbreviations = ['IFRS', 'ISO', 'PCI']

/** What names two capabilities with equal right: mobile devices and master data; merchant discount rate and managed detection. */
const shared = { en: ['mdm', 'mdr'], ur: [], 'ur-Latn': [] }

const nodes = taxonomy.flatMap(({ leaves, ...group }) => [{ ...group, isGroup: true }, ...leaves.map((leaf) => ({ ...leaf, isGroup: false }))])
const languages = ['en', 'ur', 'ur-Latn'] as const
const synonymsIn = (language: (typeof languages)[number]) => nodes.flatMap((node) => node.synonyms[language].map((synonym) => ({ node, synonym })))
const spoken = nodes.flatMap((node) => languages.flatMap((language) => node.synonyms[language].map((synonym) => ({ node, language, synonym }))))
const repeated = (words: readonly string[]) => words.map((word) => word.toLowerCase()).filter((word, index, all) => all.indexOf(word) !== index)

const latin = /\p{Script=Latin}/u
const arabic = /\p{Script=Arabic}/u
/** Arabic forms of yeh, kaf and heh, which Urdu writes otherwise, and characters that nobody sees. */
const notUrdu = /[\u0643\u0647\u0649\u064a\u0629\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufb50-\ufdff\ufe70-\ufefe]/u

describe('the codes', () => {
  test('are those of the market, group by group, in the order in which people choose', () => {
    expect(taxonomy.map(({ code, leaves }) => [code, leaves.map((leaf) => leaf.code).join(' ')])).toEqual(Object.entries(expected))
  })

  test('are unique, and a capability begins with the name of its group', () => {
    expect(repeated(nodes.map((node) => node.code))).toEqual([])
    for (const { code, leaves } of taxonomy) for (const leaf of leaves) expect(leaf.code).toMatch(new RegExp(`^${code.toLowerCase()}-[a-z0-9]+$`))
  })

  test('of every group map to a framework', () => {
    for (const { code, mapsTo } of taxonomy) {
      expect(mapsTo.length, code).toBeGreaterThan(0)
      expect(repeated(mapsTo), code).toEqual([])
    }
  })
})

describe('the labels', () => {
  test('are there in both languages, trimmed, and no two are alike', () => {
    for (const { code, en, ur } of nodes) {
      expect([en, ur], code).toEqual([en.trim(), ur.trim()])
      expect(en, code).toMatch(latin)
      expect(en, code).not.toMatch(arabic)
    }
    expect(repeated(nodes.map((node) => node.en))).toEqual([])
    expect(repeated(nodes.map((node) => node.ur))).toEqual([])
  })

  test('in Urdu are in Urdu letters, but for the names of standards', () => {
    const withoutStandards = (label: string) => label.replaceAll(new RegExp(`\\b(${acceptedAbbreviations.join('|')})\\b`, 'g'), '')
    expect(nodes.map(({ ur }) => ur).filter((label) => !arabic.test(label) || latin.test(withoutStandards(label)) || notUrdu.test(label))).toEqual([])
  })
})

describe('the synonyms', () => {
  test('are enough to be found by in each language, and not more than anybody would keep', () => {
    const counts = { en: [3, 8], ur: [2, 4], 'ur-Latn': [2, 4] } as const
    for (const language of languages) {
      const [least, most] = counts[language]
      const outside = nodes.filter((node) => node.synonyms[language].length < least || node.synonyms[language].length > most)
      expect(
        outside.map((node) => node.code),
        language,
      ).toEqual([])
    }
  })

  test.each(languages)('in %s lead to one capability each', (language) => {
    const words = synonymsIn(language).map(({ synonym }) => synonym)
    expect(repeated(words).sort()).toEqual(shared[language])
  })

  test('are trimmed, with single spaces', () => {
    expect(spoken.map(({ synonym }) => synonym).filter((synonym) => synonym !== synonym.trim().replaceAll(/\s+/g, ' '))).toEqual([])
  })

  test('do not repeat a label, their own or another', () => {
    const labels = new Set(nodes.flatMap((node) => [node.en.toLowerCase(), node.ur]))
    expect(spoken.map(({ synonym }) => synonym).filter((synonym) => labels.has(synonym.toLowerCase()))).toEqual([])
  })

  test('in Urdu are in Urdu letters', () => {
    expect(
      synonymsIn('ur')
        .map(({ synonym }) => synonym)
        .filter((synonym) => !arabic.test(synonym) || latin.test(synonym) || notUrdu.test(synonym)),
    ).toEqual([])
  })

  test('in Roman Urdu are small ASCII letters, and add to the English ones', () => {
    for (const { node, synonym } of synonymsIn('ur-Latn')) {
      expect(synonym).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/)
      expect(
        node.synonyms.en.map((word) => word.toLowerCase()),
        node.code,
      ).not.toContain(synonym)
    }
  })
})

describe('the load', () => {
  databaseTest('writes every capability under its group, on two levels, with its labels and synonyms', async ({ trx }) => {
    await seedTaxonomy(trx)
    const rows = await trx.selectFrom('capability').select(['code', 'parentCode']).orderBy('position').execute()
    const wanted = Object.entries(expected).flatMap(([group, leaves]) => [
      { code: group, parentCode: null },
      ...leaves.split(' ').map((code) => ({ code, parentCode: group })),
    ])
    expect(rows).toEqual(wanted)
    expect(await trx.selectFrom('capabilityLabel').select(['code', 'locale', 'label']).where('code', '=', 'net-ngfw').orderBy('locale').execute()).toEqual([
      { code: 'net-ngfw', locale: 'en', label: 'Next-generation firewall' },
      { code: 'net-ngfw', locale: 'ur', label: 'جدید فائر وال' },
    ])
    expect(await trx.selectFrom('capabilitySynonym').select('code').where('synonym', '=', 'MDM').orderBy('code').execute()).toEqual([
      { code: 'data-mdm' },
      { code: 'net-mdm' },
    ])
  })

  databaseTest('can be run again and adds nothing', async ({ trx }) => {
    const tables = ['capability', 'capabilityLabel', 'capabilitySynonym', 'attestationCode'] as const
    const count = () => Promise.all(tables.map(async (table) => (await trx.selectFrom(table).selectAll().execute()).length))
    await seedTaxonomy(trx)
    const first = await count()
    await seedTaxonomy(trx)
    expect(first).toEqual([nodes.length, nodes.length * 2, spoken.length, attestationCodes.length])
    expect(await count()).toEqual(first)
  })
})
