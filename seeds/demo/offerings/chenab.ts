import { yes, type DemoOffering } from './offering.ts'

const guide = 'The installation and administration guides were read.'

/** Networks watched, and those who watch them. */
export const chenab: readonly DemoOffering[] = [
  {
    ...{ drafted: 130, signed: 129, listed: 127 },
    draft: {
      name: 'Fasil Firewall',
      summary: 'Filters traffic between networks and branches, finds attacks in it, and shields web applications.',
      description:
        'Appliances or virtual machines, managed from one console in the institution. Signatures are signed in Islamabad and reach sites without a way to the internet by file.',
      authorship: 'open-source',
      authorshipDetail: 'Open-source packet filter and detection engine with our own console, signatures and hardware',
      componentsStated: true,
      components: [
        { name: 'Linux', maker: 'Linux kernel project' },
        { name: 'Suricata', maker: 'Open Information Security Foundation' },
      ],
      capabilities: [
        { ref: 'net-ngfw', sentence: 'Filters by application and user, with two machines in step.' },
        { ref: 'net-ips', sentence: 'Finds and stops known attacks at 10 Gbit/s.' },
        { ref: 'net-waf', sentence: 'Shields web applications and interfaces by rules and by what they learned of normal use.' },
      ],
      deployments: yes('on-premise', 'private-cloud-pk'),
      standards: yes('syslog', 'cef', 'stix-taxii'),
      languages: yes('en'),
      licences: yes('perpetual', 'subscription'),
      supportHours: yes('always'),
      residency: [{ country: 'PK', city: 'Islamabad' }],
      supportCities: [{ city: 'Islamabad' }, { city: 'Lahore' }, { city: 'Karachi' }],
      scales: [{ measure: 'branches', claimed: 500, live: 140 }],
      deliveryWeeks: 12,
      priceModel: 'per-site',
      priceBand: '20m-100m',
      replaces: [
        {
          product: 'gridquill-perimeter',
          migrationNote: 'Rules are read from the exported configuration, and what could not be translated is listed. A branch takes an evening.',
        },
      ],
    },
    evidence: [
      { kind: 'capability', ref: 'net-ngfw', level: 'verified', method: 'A regulator and a utility that run it were asked.' },
      { kind: 'capability', ref: 'net-ips', level: 'documented', method: 'The report of the registered auditor was read.', rests: 'pkcert-audit' },
      { kind: 'scale', ref: 'branches', level: 'verified', method: 'The utility confirmed the number.' },
      { kind: 'deployment', ref: 'on-premise', level: 'documented', method: guide },
    ],
  },
  {
    ...{ drafted: 118, signed: 117, listed: 115 },
    draft: {
      name: 'Nazar Response',
      summary: 'Takes alerts of any source, asks what the analyst would ask, and proposes or does the next step.',
      authorship: 'own',
      capabilities: [
        { ref: 'soc-soar', sentence: 'Runs playbooks that are drawn, and waits for a person where the institution wants one.' },
        { ref: 'soc-dfir', sentence: 'Collects memory and logs of a machine in a form that stands in an inquiry.' },
      ],
      deployments: yes('on-premise', 'hybrid'),
      standards: yes('rest', 'stix-taxii'),
      languages: yes('en'),
      licences: yes('subscription'),
      supportHours: yes('extended'),
      residency: [{ country: 'PK', city: 'Islamabad' }],
      supportCities: [{ city: 'Islamabad' }],
      priceModel: 'per-user',
      priceBand: '5m-20m',
    },
    evidence: [
      { kind: 'capability', ref: 'soc-soar', level: 'documented', method: guide },
      { kind: 'capability', ref: 'soc-dfir', level: 'documented', method: guide },
    ],
    edited: {
      ago: 4,
      change: {
        summary: 'Takes alerts of any source, asks what the analyst would ask, and does or proposes the next step. Now with playbooks for payment fraud.',
        capabilities: [
          {
            ref: 'soc-soar',
            sentence: 'Runs playbooks that are drawn, among them twelve for payment fraud, and waits for a person where the institution wants one.',
          },
          { ref: 'soc-dfir', sentence: 'Collects memory and logs of a machine in a form that stands in an inquiry.' },
          { ref: 'soc-ti', sentence: 'Shares indicators with other institutions that agreed to it.' },
        ],
      },
    },
  },
  {
    ...{ drafted: 60, signed: 59, listed: 57 },
    draft: {
      name: 'Kamand Watch',
      summary: 'Our analysts watch your logs day and night from Islamabad, and call when something has to be done.',
      description: 'A service on the tools that you have, or on ours. Data stays in your data centre; we read it through a recorded gateway.',
      authorship: 'own',
      capabilities: [
        { ref: 'svc-msoc', sentence: 'Three shifts, a named lead for each institution, and a call within 15 minutes of a grave alert.' },
        { ref: 'svc-vapt', sentence: 'Tests applications and networks by hand, twice, with the second test included.' },
        { ref: 'svc-train', sentence: 'Trains staff of branches with examples from their own work, in Urdu and English.' },
      ],
      deployments: yes('on-premise', 'hybrid'),
      languages: yes('en', 'ur'),
      supportHours: yes('always'),
      residency: [{ country: 'PK', city: 'Islamabad' }],
      supportCities: [{ city: 'Islamabad' }, { city: 'Lahore' }],
      deliveryWeeks: 10,
      priceModel: 'project',
      priceBand: '5m-20m',
    },
    evidence: [{ kind: 'capability', ref: 'svc-msoc', level: 'verified', method: 'Two institutions that are watched were asked.' }],
  },
  {
    ...{ drafted: 17, signed: 16, listed: 14 },
    draft: {
      name: 'Darwaza Access',
      summary: 'Gateway without agents for servers, databases and network devices, with command filters and recorded sessions.',
      authorship: 'own',
      capabilities: [
        { ref: 'iam-pam', sentence: 'Filters commands and records sessions at the gateway.' },
        { ref: 'iam-sso', sentence: 'Takes sign-in from the directory of the institution.' },
      ],
      deployments: yes('on-premise'),
      standards: yes('saml', 'syslog'),
      languages: yes('en'),
      licences: yes('subscription'),
      supportHours: yes('office'),
      residency: [{ country: 'PK', city: 'Islamabad' }],
      priceModel: 'per-site',
      priceBand: '1m-5m',
      replaces: [{ product: 'vaultrane-pam', migrationNote: 'Accounts are imported from a list.' }],
    },
    evidence: [
      { kind: 'capability', ref: 'iam-pam', level: 'documented', method: guide },
      { kind: 'deployment', ref: 'on-premise', level: 'documented', method: guide },
    ],
  },
  {
    ...{ drafted: 17, signed: 16, listed: 14 },
    draft: {
      name: 'Nazar SIEM',
      summary: 'Collects and keeps logs in the country, correlates them, and tells the analyst what to look at first.',
      authorship: 'own',
      componentsStated: true,
      components: [{ name: 'OpenSearch', maker: 'OpenSearch Software Foundation' }],
      capabilities: [
        { ref: 'soc-siem', sentence: 'Collects by syslog and CEF and keeps a year of logs searchable.' },
        { ref: 'soc-ti', sentence: 'Marks addresses and names that published lists warn of.' },
      ],
      deployments: yes('on-premise', 'hybrid'),
      standards: yes('syslog', 'cef', 'stix-taxii'),
      languages: yes('en'),
      licences: yes('subscription'),
      supportHours: yes('always'),
      residency: [{ country: 'PK', city: 'Islamabad' }],
      supportCities: [{ city: 'Islamabad' }, { city: 'Karachi' }],
      scales: [{ measure: 'events-per-second', claimed: 60_000, live: 22_000 }],
      deliveryWeeks: 4,
      priceModel: 'licence',
      priceBand: '20m-100m',
      replaces: [
        { product: 'gridquill-loglake', migrationNote: 'Old logs stay readable where they are; sources are pointed to the new collector one group at a time.' },
      ],
    },
    evidence: [
      { kind: 'capability', ref: 'soc-siem', level: 'documented', method: guide },
      { kind: 'deployment', ref: 'on-premise', level: 'documented', method: guide },
    ],
  },
]
