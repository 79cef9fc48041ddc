import type { AdvisoryKey } from './advisories.ts'
import type { DemoAccountKey } from './accounts.ts'

/** Where an entry quotes from: a clause, by its place, of a version of an advisory. */
type Quotation = { advisory: AdvisoryKey; version: number; clause: number; words: string }

/** A product of the registry and what happened to its entry, by how many days ago. What did not happen is left out. */
export type DemoEntry = {
  maker: MakerKey
  name: string
  description: string
  category: string
  aliases?: readonly string[]
  capabilities: readonly string[]
  basis: 'named' | 'read_as_covered'
  quotes: Quotation
  proposed: { ago: number; by: DemoAccountKey }
  /** Who decided to list it, and why: it shows with the second. */
  listed?: { ago: number; by: readonly DemoAccountKey[]; reason: string }
  /** How a maker without an account was told that its product was read into a class. */
  told?: { ago: number; how: string }
  reply?: { ago: number; body: string }
  contest?: { ago: number; grounds: string; judged?: { ago: number; decision: 'uphold' | 'clear'; reasons: readonly [string, string] } }
}

/** Invented makers, and the register that shows which jurisdiction controls them where an entry depends on it. */
export const makers = {
  vaultrane: { name: 'Vaultrane Holdings' },
  gridquill: {
    name: 'Gridquill Networks',
    jurisdiction: 'Basalt Reach (invented)',
    jurisdictionSource: 'https://register.basalt-reach.example/gridquill-networks',
  },
  coppertide: {
    name: 'Coppertide Software',
    jurisdiction: 'Basalt Reach (invented)',
    jurisdictionSource: 'https://register.basalt-reach.example/coppertide-software',
  },
  lumenfold: {
    name: 'Lumenfold Systems',
    jurisdiction: 'Basalt Reach (invented)',
    jurisdictionSource: 'https://register.basalt-reach.example/lumenfold-systems',
  },
} as const
export type MakerKey = keyof typeof makers

const twoModerators = ['moderator', 'moderator2'] as const
const namedInClause = 'The clause names the product and its maker.'
const classOfClause = 'The clause names the class, and the public register shows who controls the maker.'
const circular = (words: string) => ({ advisory: 'circular', version: 1, clause: 0, words }) as const
const circularClass = {
  advisory: 'circular',
  version: 1,
  clause: 1,
  words: 'every product that moves payments, keeps logs or carries messages and whose maker is controlled from the Basalt Reach',
} as const

/** The entries of the registry, in the order in which they were proposed. The maker of the first has an account, which answers for all products of that maker from then on. */
export const entries: readonly DemoEntry[] = [
  {
    ...{ maker: 'gridquill', name: 'Gridquill Perimeter', category: 'Firewall', aliases: ['GQ Perimeter', 'Perimeter OS'] },
    description: 'Firewall appliance for networks and branches that finds attacks, opens tunnels and takes its rules from the cloud of its maker.',
    ...{ capabilities: ['net-ngfw', 'net-ips'], basis: 'named', quotes: circular('Gridquill Perimeter and Gridquill EdgeMesh of Gridquill Networks') },
    proposed: { ago: 148, by: 'admin' },
    listed: { ago: 146, by: twoModerators, reason: namedInClause },
    reply: { ago: 20, body: 'Since version 9 rules can be kept on a server of the institution, and nothing has to reach our cloud. The manual says how.' },
    contest: { ago: 12, grounds: 'The Council has tested version 7. Version 9 works without our cloud, and the clause does not say which version it means.' },
  },
  {
    ...{ maker: 'gridquill', name: 'Gridquill EdgeMesh', category: 'Remote access', aliases: ['EdgeMesh'] },
    description: 'Opens applications to people and devices outside through relays of its maker.',
    ...{ capabilities: ['net-vpn', 'net-nac'], basis: 'named', quotes: circular('Gridquill Perimeter and Gridquill EdgeMesh of Gridquill Networks') },
    proposed: { ago: 141, by: 'admin' },
    listed: { ago: 139, by: twoModerators, reason: namedInClause },
    contest: {
      ...{ ago: 110, grounds: 'EdgeMesh was sold to another company before the circular was issued.' },
      judged: {
        ...{ ago: 98, decision: 'uphold' },
        reasons: [
          'The sale was announced and did not happen; the public register still shows the same owner.',
          'The register of that day names the maker that the clause names.',
        ],
      },
    },
  },
  {
    ...{ maker: 'gridquill', name: 'Gridquill Parley', category: 'Mail and meetings' },
    description: 'Mail, meetings and shared files as a service.',
    ...{ capabilities: ['ops-collab'], basis: 'read_as_covered', quotes: circularClass },
    proposed: { ago: 138, by: 'moderator' },
    listed: { ago: 136, by: ['admin', 'moderator2'], reason: classOfClause },
    contest: {
      ...{ ago: 118, grounds: 'Parley is made and run by a company in another jurisdiction under a licence that leaves us no control of it.' },
      judged: {
        ...{ ago: 104, decision: 'clear' },
        reasons: [
          'The licence and the register of the other company show that the maker does not control the product.',
          'Read by us into a class that does not hold it.',
        ],
      },
    },
  },
  {
    ...{ maker: 'coppertide', name: 'Coppertide Ledger', category: 'Core banking', aliases: ['CT Ledger', 'Tideledger'] },
    description: 'Core banking with deposits, ledger and tellers, maintained over a line of its maker.',
    ...{ capabilities: ['core-deposits', 'core-gl', 'core-branch'], basis: 'named' },
    quotes: circular('Coppertide Ledger and Coppertide Hyperlayer of Coppertide Software'),
    proposed: { ago: 140, by: 'admin' },
    listed: { ago: 138, by: twoModerators, reason: namedInClause },
  },
  {
    ...{ maker: 'coppertide', name: 'Coppertide Hyperlayer', category: 'Virtual machines and containers', aliases: ['Hyperlayer'] },
    description: 'Runs virtual machines and containers on servers of the institution, under licences that are renewed over the network.',
    ...{ capabilities: ['ops-virt'], basis: 'named', quotes: circular('Coppertide Ledger and Coppertide Hyperlayer of Coppertide Software') },
    proposed: { ago: 140, by: 'admin' },
    listed: { ago: 137, by: twoModerators, reason: namedInClause },
  },
  {
    ...{ maker: 'coppertide', name: 'Coppertide Switch', category: 'Card switch' },
    description: 'Switches card transactions of cash machines and terminals.',
    ...{ capabilities: ['card-switch', 'card-atm'], basis: 'read_as_covered', quotes: circularClass },
    proposed: { ago: 108, by: 'moderator2' },
    listed: { ago: 105, by: ['admin', 'moderator'], reason: classOfClause },
    told: { ago: 104, how: 'By letter and by mail to the address in the public register.' },
  },
  {
    ...{ maker: 'lumenfold', name: 'Lumenfold Glance', category: 'Document reading' },
    description: 'Reads identity papers and forms as a service.',
    ...{ capabilities: ['data-ocr'], basis: 'named' },
    quotes: { advisory: 'notice', version: 1, clause: 0, words: 'Lumenfold Glance and Lumenfold Scribe of Lumenfold Systems' },
    proposed: { ago: 130, by: 'admin' },
    listed: { ago: 128, by: twoModerators, reason: namedInClause },
  },
  {
    ...{ maker: 'lumenfold', name: 'Lumenfold Scribe', category: 'Speech' },
    description: 'Writes down recorded calls as a service.',
    ...{ capabilities: ['data-voice'], basis: 'named' },
    quotes: { advisory: 'notice', version: 1, clause: 0, words: 'Lumenfold Glance and Lumenfold Scribe of Lumenfold Systems' },
    proposed: { ago: 130, by: 'admin' },
    listed: { ago: 127, by: twoModerators, reason: namedInClause },
  },
  {
    ...{ maker: 'gridquill', name: 'Gridquill LogLake', category: 'Log management', aliases: ['LogLake'] },
    description: 'Keeps and searches logs in storage that its maker runs.',
    ...{ capabilities: ['soc-siem'], basis: 'read_as_covered', quotes: circularClass },
    proposed: { ago: 66, by: 'moderator' },
    listed: { ago: 62, by: ['admin', 'moderator2'], reason: classOfClause },
    reply: { ago: 55, body: 'LogLake can be run on servers of the institution since this year. We have offered the association to show it.' },
  },
  {
    ...{ maker: 'vaultrane', name: 'Vaultrane PAM', category: 'Privileged access', aliases: ['Vaultrane Privileged Access', 'VR-PAM'] },
    description: 'Keeps administrator credentials in a vault, brokers sessions to servers and databases, and records them.',
    ...{ capabilities: ['iam-pam', 'iam-secret'], basis: 'named' },
    quotes: { advisory: 'board', version: 1, clause: 0, words: 'Vaultrane PAM of Vaultrane Holdings' },
    proposed: { ago: 19, by: 'admin' },
    listed: { ago: 18, by: twoModerators, reason: namedInClause },
  },
  {
    ...{ maker: 'coppertide', name: 'Coppertide Courier', category: 'Messages to payment networks' },
    description: 'Carries payment messages between banks and networks.',
    ...{ capabilities: ['pay-swift', 'pay-iso20022'], basis: 'read_as_covered', quotes: circularClass },
    proposed: { ago: 6, by: 'admin' },
    listed: { ago: 4, by: ['moderator'], reason: classOfClause },
  },
  {
    ...{ maker: 'lumenfold', name: 'Lumenfold Assist', category: 'Assistants' },
    description: 'Answers customers in writing by a language model that its maker runs.',
    ...{ capabilities: ['data-llm', 'chan-chat'], basis: 'read_as_covered' },
    quotes: {
      ...{ advisory: 'circular', version: 2, clause: 1 },
      words: 'every product that moves payments, keeps logs, carries messages or answers customers, and whose maker is controlled from the Basalt Reach',
    },
    proposed: { ago: 3, by: 'moderator' },
  },
]
