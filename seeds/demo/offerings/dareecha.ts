import { yes, type DemoOffering } from './offering.ts'

/** Channels, of a house that waits for its verification. */
export const dareecha: readonly DemoOffering[] = [
  {
    ...{ drafted: 7, signed: 5 },
    draft: {
      name: 'Dareecha Mobile',
      summary: 'Mobile and web banking that works on slow networks and old phones, in Urdu and English.',
      authorship: 'own',
      componentsStated: true,
      components: [{ name: 'SQLite', maker: 'SQLite project' }],
      capabilities: [
        { ref: 'chan-mobile', sentence: 'Accounts, payments and cards on phones from eight years ago, with 2 MB to install.' },
        { ref: 'chan-web', sentence: 'The same in the browser, with two signatures for companies.' },
        { ref: 'chan-notify', sentence: 'Tells of every movement, by the cheapest way that arrives.' },
      ],
      deployments: yes('on-premise', 'private-cloud-pk'),
      standards: yes('oidc', 'rest'),
      languages: yes('ur', 'en'),
      licences: yes('subscription'),
      supportHours: yes('extended'),
      residency: [{ country: 'PK', city: 'Karachi' }],
      supportCities: [{ city: 'Karachi' }],
      scales: [{ measure: 'retail-customers', claimed: 200_000 }],
      deliveryWeeks: 16,
      priceModel: 'per-user',
      priceBand: '5m-20m',
    },
  },
]
