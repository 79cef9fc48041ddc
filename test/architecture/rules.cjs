// The directions of the house. One rule a sentence; `npm run check` holds them.
//
//   pure domain  ←  db, search, services  ←  domain operations  ←  routes, api, jobs, commands
//        ↑________________ ui, mail, documents (pure domain and types only) _________________↑

const operations = '^app/domain/.+\\.server\\.ts$'
const pureDomain = '^app/domain/(?!.*\\.server\\.ts$)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-imports-the-edge',
      comment: 'Routes, jobs and commands call; nobody calls them. The host starts the jobs.',
      severity: 'error',
      from: { pathNot: ['^app/(routes|jobs|commands|api)/', '^app/server/(serve|seed\\.server|job-parts)\\.ts$', '^app/routes\\.ts$', '^test/'] },
      to: { path: '^app/(routes|jobs|commands|api)/' },
    },
    {
      name: 'pure-domain-stays-pure',
      comment: 'Rules know no database, no Node, no request.',
      severity: 'error',
      from: { path: pureDomain },
      to: { path: ['^db/', '^search/', '^app/(services|web|server|routes|jobs|commands|ui|mail|documents)/', operations], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-domain-without-node',
      comment: 'What a browser may run too cannot import what only Node has.',
      severity: 'error',
      from: { path: pureDomain },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'operations-know-no-requests',
      comment: 'Only web, routes, api and server know requests and responses.',
      severity: 'error',
      from: { path: ['^app/domain/', '^db/', '^search/', '^app/services/'] },
      to: { path: '^app/(web|routes|server|ui)/' },
    },
    {
      name: 'ui-takes-props-only',
      comment: 'Components, mail and documents read pure domain; they load nothing.',
      severity: 'error',
      from: { path: '^app/(ui|mail|documents)/' },
      to: { path: ['^db/', '^search/', '^app/(services|server|routes|jobs|commands)/', operations], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routes-hold-no-sql',
      comment: 'SQL is written in db and in operations.',
      severity: 'error',
      from: { path: '^app/(routes|web|ui|jobs|api|server)/' },
      to: { path: '^node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ranking-never-reads-billing',
      comment: 'Money never touches who is found, matched, asked or may propose.',
      severity: 'error',
      from: { path: ['^app/domain/(matching|proposals)/', '^search/'] },
      to: { path: '^app/domain/billing/' },
    },
    {
      name: 'only-search-names-an-engine',
      comment: 'Everybody else speaks to the port; the host and the reindex command open the engine.',
      severity: 'error',
      from: { pathNot: ['^search/', '^app/server/serve\\.ts$', '^app/commands/reindex\\.ts$', '^test/'] },
      to: { path: ['^search/builtin/', '^node_modules/meilisearch/'] },
    },
    {
      name: 'one-door-to-stripe',
      severity: 'error',
      from: { pathNot: '^app/services/stripe\\.server\\.ts$' },
      to: { path: '^node_modules/stripe/' },
    },
    {
      name: 'envelopes-open-in-one-place',
      comment: 'The key of a requirement is used by the opening operation and made by publication; by nobody else.',
      severity: 'error',
      from: {
        pathNot: ['^app/domain/evaluation/perform-opening\\.server\\.ts$', '^app/domain/requirements/publish\\.server\\.ts$', '^app/domain/sealing/', '^test/'],
      },
      to: { path: '^app/domain/sealing/server-held\\.server\\.ts$' },
    },
    {
      name: 'seeds-and-tests-are-not-the-product',
      severity: 'error',
      from: { path: '^(app|db|search)/', pathNot: '^app/(commands|server)/' },
      to: { path: '^(seeds|test)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.json'],
    },
  },
}
