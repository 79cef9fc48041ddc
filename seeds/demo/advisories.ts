import type { AdvisoryForm } from '#app/domain/advisories/schema.ts'

/** An invented advisory: what it said when it was issued, what an amendment changed, and why it was withdrawn. Numbers of days count back from the loading. */
export type DemoAdvisory = {
  issued: number
  words: Omit<AdvisoryForm, 'issuedOn' | 'invented'>
  amended?: { issued: number; recorded: number; change: Partial<DemoAdvisory['words']> }
  withdrawn?: { on: number; reason: string; recorded: number }
}

const consultBody = 'Software Houses Association (demonstration)'

const circularClauses = [
  {
    label: 'Clause 1',
    body: 'The following products are to be replaced: Gridquill Perimeter and Gridquill EdgeMesh of Gridquill Networks; Coppertide Ledger and Coppertide Hyperlayer of Coppertide Software.',
  },
  {
    label: 'Clause 2',
    body: 'Institutions are further to review every product that moves payments, keeps logs or carries messages and whose maker is controlled from the Basalt Reach, and to plan its replacement.',
  },
  { label: 'Clause 3', body: 'Until a product is replaced, its remote updates are to be held back for seven days and tested on a system that is not in use.' },
]

/** The advisories of the demonstration, oldest first. */
export const advisories = {
  circular: {
    issued: 150,
    words: {
      title: 'Network, log and ledger products controlled from the Basalt Reach',
      issuer: 'Council for Resilient Systems (invented)',
      reference: 'Circular 7',
      jurisdiction: 'Pakistan',
      language: 'en',
      scopeText:
        'Banks, microfinance banks and payment operators are asked to replace the products named below, to review others of the class in clause 2, and to ask the national association of software houses for suitable and economical alternatives.',
      consultBody,
      clauses: circularClauses,
    },
    amended: {
      issued: 45,
      recorded: 44,
      change: {
        clauses: [
          circularClauses[0]!,
          {
            label: 'Clause 2',
            body: 'Institutions are further to review every product that moves payments, keeps logs, carries messages or answers customers, and whose maker is controlled from the Basalt Reach, and to plan its replacement.',
          },
          {
            label: 'Clause 3',
            body: 'Until a product is replaced, its remote updates are to be held back for fourteen days and tested on a system that is not in use.',
          },
          { label: 'Clause 4', body: 'Each institution tells the Council once in a quarter how far the replacement of the products of clause 1 has come.' },
        ],
      },
    },
  },
  notice: {
    issued: 135,
    words: {
      title: 'Services that read documents and keep copies abroad',
      issuer: 'Office for the Protection of Records (invented)',
      reference: 'Notice 3',
      jurisdiction: 'Pakistan',
      language: 'en',
      scopeText: 'Institutions that send identity papers or recorded calls of customers to the services named below are asked to end this.',
      consultBody,
      clauses: [
        { label: 'Paragraph 1', body: 'Lumenfold Glance and Lumenfold Scribe of Lumenfold Systems keep copies of what they read outside the country.' },
        { label: 'Paragraph 2', body: 'Copies that were made are to be deleted, and the deletion is to be confirmed in writing.' },
      ],
    },
    withdrawn: { on: 32, recorded: 31, reason: 'The Office has found that copies are kept in the country since the spring, and has withdrawn its notice.' },
  },
  board: {
    issued: 20,
    words: {
      title: 'Privileged-access products under foreign remote control',
      issuer: 'National Assurance Board (invented)',
      reference: 'Advisory 2 of 2026',
      jurisdiction: 'Pakistan',
      language: 'en',
      scopeText:
        'Institutions are asked to stop using the product named below, and to ask the national association of software houses for suitable and economical alternatives.',
      consultBody,
      clauses: [
        {
          label: 'Clause 1',
          body: [
            'The following product is to be replaced in institutions that hold accounts of the public: Vaultrane PAM of Vaultrane Holdings.',
            'Its updates are signed by a party that this Board cannot hold to account.',
          ].join(' '),
        },
        {
          label: 'Clause 2',
          body: 'Until it is replaced, its remote maintenance channel is to stay closed, and its recordings are to be kept in the country.',
        },
      ],
    },
  },
} as const satisfies Record<string, DemoAdvisory>

export type AdvisoryKey = keyof typeof advisories
