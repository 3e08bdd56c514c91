/** The layers of the house. Each rule names a room and what may never be carried into it. */
const core = '^server/src/(mixer|pairing)/';
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Arrows point inward, never in a circle.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    ),
    forbid(
      'shared-stands-alone',
      'The contract imports zod and itself.',
      { path: '^shared/src' },
      {
        pathNot: ['^shared/', 'node_modules/zod/'],
      },
    ),
    forbid(
      'core-is-pure',
      'The functional core knows the contract and itself only: no node:*, ports, runtime.',
      {
        path: core,
      },
      { pathNot: [core, '^shared/'] },
    ),
    forbid(
      'mixer-takes-types-of-pairing',
      'The mixer asks for a seating, it never solves one.',
      {
        path: '^server/src/mixer/',
      },
      { path: '^server/src/pairing/', pathNot: 'types\\.ts$' },
    ),
    forbid(
      'pairing-knows-no-mixer',
      'Pairing works for a list of people too.',
      { path: '^server/src/pairing/' },
      {
        path: '^server/src/mixer/',
      },
    ),
    forbid(
      'plan-is-pairing-for-a-list',
      "Planning an event from a file: text in, text out; files and arguments are the program's.",
      { path: '^server/src/plan/' },
      { pathNot: ['^server/src/(plan|pairing)/', '^shared/'] },
    ),
    forbid(
      'decks-are-files',
      "A host's decks: files in, decks out, told as faults of a list of people are.",
      { path: '^server/src/decks/' },
      { path: '^server/src/', pathNot: ['^server/src/(decks|plan)/'] },
    ),
    forbid(
      'ports-are-promises',
      'Ports use types only.',
      { path: '^server/src/ports/' },
      {
        pathNot: ['^server/src/(ports|mixer|pairing)/', '^shared/'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'people-know-no-storage',
      'People speak to ports.',
      { path: '^server/src/people/' },
      {
        pathNot: ['^server/src/(people|ports)/', '^shared/'],
      },
    ),
    forbid(
      'rehearsal-is-a-client',
      'Simulated people speak the public protocol.',
      { path: '^server/src/rehearsal/' },
      {
        pathNot: ['^server/src/(rehearsal|ports)/', '^shared/', 'node_modules/socket.io-client/'],
      },
    ),
    forbid(
      'runtime-knows-no-outside',
      'The shell speaks to ports, never to adapters, transport, sockets or SQL.',
      {
        path: '^server/src/runtime/',
      },
      {
        pathNot: [
          '^server/src/(runtime|mixer|ports|lane|bytes|pairing/(types|deficitOf|normalisedCompany|outlook|roundsAhead|lookahead/freshRoundsLeft)\\.ts$)',
          '^shared/',
        ],
      },
    ),
    forbid(
      'an-adapter-knows-its-own-thing',
      'An adapter knows the ports and its own library.',
      {
        path: '^server/src/adapters/([^/]+)/',
      },
      {
        path: '^server/src/',
        pathNot: [
          '^server/src/adapters/$1/',
          '^server/src/(ports|lane)/',
          '^server/src/mixer/(event|ambient)\\.ts$',
          '^server/src/pairing/(types|seat)\\.ts$',
        ],
      },
    ),
    forbid(
      'transport-decides-nothing',
      'A request becomes a command, nothing more.',
      { path: '^server/src/transport/' },
      {
        path: [
          '^server/src/adapters/',
          '^server/src/mixer/(?!command\\.ts)',
          '^server/src/pairing/',
          'node_modules/(pg|drizzle-orm)/',
        ],
      },
    ),
    forbid(
      'only-main-and-compose-see-all',
      'Nobody imports the top.',
      { pathNot: '^server/src/[^/]+\\.ts$' },
      {
        path: '^server/src/(main|compose)\\.ts$',
      },
    ),
    forbid(
      'components-are-plain',
      'Props in, events out.',
      { path: '^client/src/components/' },
      {
        path: '^client/src/',
        pathNot: '^client/src/(components|i18n|styles)/',
      },
    ),
    forbid(
      'screens-reach-out-through-hooks',
      'Screens touch net and video only through hooks.',
      {
        path: '^client/src/screens/',
      },
      { path: '^client/src/(net|video|app)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'net-and-video-know-no-screen',
      'No React pages, and not each other.',
      { path: '^client/src/(net|video)/' },
      {
        path: '^client/src/(screens|components|hooks|app)/',
      },
    ),
    forbid(
      'net-knows-no-video',
      'Signalling is handed over by app.',
      { path: '^client/src/net/' },
      {
        path: '^client/src/video/',
      },
    ),
    forbid(
      'video-knows-no-net',
      'Signalling is handed over by app.',
      { path: '^client/src/video/' },
      {
        path: '^client/src/net/',
      },
    ),
    forbid(
      'net-without-react',
      'net works without React.',
      { path: '^client/src/net/' },
      { path: 'node_modules/react' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
