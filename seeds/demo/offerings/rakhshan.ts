import { no, yes, type DemoOffering } from './offering.ts'

const guide = 'The installation and administration guides were read.'

/** Access, and the code that guards it. */
export const rakhshan: readonly DemoOffering[] = [
  {
    ...{ drafted: 105, signed: 104, listed: 102 },
    draft: {
      name: 'Pehchan Sign-on',
      summary: 'One sign-in for all applications of an institution, with a second factor on the phone or on a key.',
      description:
        'Applications speak OIDC or SAML, or stand behind a gateway when they speak neither. People and groups come from the directory that is there. The console is in Urdu and English.',
      authorship: 'open-source',
      authorshipDetail: 'An open-source identity server with our own console, directory links and phone application',
      componentsStated: true,
      components: [
        { name: 'PostgreSQL', maker: 'PostgreSQL Global Development Group' },
        { name: 'OpenLDAP', maker: 'OpenLDAP Foundation' },
      ],
      capabilities: [
        { ref: 'iam-sso', sentence: 'Signs people in once for web, mobile and older applications.' },
        { ref: 'iam-mfa', sentence: 'Asks for a code, a confirmation on the phone or a FIDO2 key, by the risk of what is asked.' },
        { ref: 'iam-dir', sentence: 'Keeps a directory of its own, or reads the one that is there.' },
        { ref: 'iam-ciam', stated: 'no', sentence: '' },
      ],
      deployments: [...yes('on-premise', 'private-cloud-pk', 'saas'), ...no('public-cloud-offshore')],
      standards: yes('oidc', 'saml', 'scim', 'fido2', 'rest'),
      languages: yes('en', 'ur'),
      licences: yes('subscription'),
      supportHours: yes('extended'),
      residency: [{ country: 'PK', city: 'Lahore' }],
      supportCities: [{ city: 'Lahore' }, { city: 'Karachi' }],
      scales: [{ measure: 'concurrent-users', claimed: 20_000, live: 6_500 }],
      deliveryWeeks: 7,
      priceModel: 'per-user',
      priceBand: '1m-5m',
    },
    evidence: [
      { kind: 'capability', ref: 'iam-sso', level: 'documented', method: guide },
      { kind: 'capability', ref: 'iam-mfa', level: 'documented', method: guide },
      { kind: 'deployment', ref: 'on-premise', level: 'documented', method: guide },
      { kind: 'standard', ref: 'oidc', level: 'documented', method: 'The results of the public conformance suite were read.' },
    ],
  },
  {
    ...{ drafted: 88, signed: 87, listed: 85 },
    draft: {
      name: 'Nigehban Gate',
      summary: 'Lets people and devices reach one application at a time, after a look at both, in place of a wide tunnel into the network.',
      description:
        'A connector beside each application opens the way outwards only. Devices that miss updates or encryption are sent to a page that says what to do.',
      authorship: 'own',
      componentsStated: true,
      components: [{ name: 'WireGuard', maker: 'WireGuard project' }],
      capabilities: [
        { ref: 'net-vpn', sentence: 'Opens single applications to people and partners, by who they are and the state of their device.' },
        { ref: 'net-nac', sentence: 'Keeps unknown devices of a branch in a network of their own.' },
      ],
      deployments: yes('on-premise', 'hybrid'),
      standards: yes('oidc', 'syslog'),
      languages: yes('en'),
      licences: yes('subscription'),
      supportHours: yes('always'),
      residency: [{ country: 'PK', city: 'Lahore' }],
      supportCities: [{ city: 'Lahore' }],
      scales: [
        { measure: 'endpoints', claimed: 8_000, live: 2_400 },
        { measure: 'branches', claimed: 300, live: 90 },
      ],
      priceModel: 'per-user',
      priceBand: '5m-20m',
      replaces: [
        { product: 'gridquill-edgemesh', migrationNote: 'Both run side by side; applications are moved one by one, and the old tunnel is closed last.' },
      ],
    },
    evidence: [
      { kind: 'capability', ref: 'net-vpn', level: 'verified', method: 'A bank that runs it in 90 branches was asked.' },
      { kind: 'scale', ref: 'branches', level: 'verified', method: 'The same bank confirmed the number.' },
      { kind: 'deployment', ref: 'on-premise', level: 'documented', method: guide },
    ],
  },
  {
    ...{ drafted: 70, signed: 69, listed: 66 },
    draft: {
      name: 'Muhafiz Code',
      summary: 'Reads source code, libraries and running interfaces for known weaknesses, and keeps a list of components for every release.',
      authorship: 'open-source',
      authorshipDetail: 'Open-source analysers with our own rules, ranking and reports',
      capabilities: [
        { ref: 'app-sast', sentence: 'Reads code in eleven languages and writes CycloneDX for each build.' },
        { ref: 'app-dast', sentence: 'Tries web applications and interfaces from outside, with an account of each role.' },
        { ref: 'app-devsec', sentence: 'Stops a build by rules that the institution sets.' },
      ],
      deployments: yes('on-premise', 'private-cloud-pk'),
      standards: yes('rest'),
      languages: yes('en'),
      licences: yes('subscription', 'open-source'),
      supportHours: yes('office'),
      residency: [{ country: 'PK', city: '' }],
      deliveryWeeks: 11,
      priceModel: 'per-site',
      priceBand: '1m-5m',
    },
    evidence: [{ kind: 'capability', ref: 'app-sast', level: 'documented', method: guide }],
  },
  {
    ...{ drafted: 17, signed: 16, listed: 15 },
    draft: {
      name: 'Rakhwala PAM',
      summary: 'Keeps administrator credentials in a vault, brokers SSH and RDP, and keeps a searchable recording of every privileged session.',
      description: 'Runs on two servers of the institution. Recordings are signed at the source and stay in the country.',
      authorship: 'own',
      componentsStated: true,
      components: [{ name: 'PostgreSQL', maker: 'PostgreSQL Global Development Group' }],
      capabilities: [
        { ref: 'iam-pam', sentence: 'Brokers and records every privileged session; four-eyes approval by system.' },
        { ref: 'iam-secret', sentence: 'Rotates passwords and keys daily and after each use.' },
        { ref: 'iam-mfa', sentence: 'Asks for a second factor before a session begins.' },
      ],
      deployments: [...yes('on-premise', 'private-cloud-pk'), ...no('saas')],
      standards: yes('saml', 'fido2', 'syslog', 'cef'),
      languages: yes('en', 'ur'),
      licences: yes('perpetual', 'subscription'),
      supportHours: yes('always'),
      residency: [{ country: 'PK', city: 'Lahore' }],
      supportCities: [{ city: 'Lahore' }, { city: 'Karachi' }],
      scales: [
        { measure: 'endpoints', claimed: 5_000, live: 1_800 },
        { measure: 'concurrent-users', claimed: 400 },
      ],
      priceModel: 'licence',
      priceBand: '5m-20m',
      replaces: [{ product: 'vaultrane-pam', migrationNote: 'Reads the exported vault; both can run side by side for a month.' }],
    },
    evidence: [
      { kind: 'capability', ref: 'iam-pam', level: 'verified', method: 'Two sites that run it were asked.' },
      { kind: 'capability', ref: 'iam-secret', level: 'documented', method: 'The letter of the penetration test covers rotation.', rests: 'vapt' },
      { kind: 'deployment', ref: 'on-premise', level: 'documented', method: guide },
      { kind: 'scale', ref: 'endpoints', level: 'verified', method: 'The larger of the two sites confirmed the number.' },
    ],
  },
]
