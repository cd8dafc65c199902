// The layers of src: who may import whom. biome.json's rules, test/lint/layer-rules.test.ts and the picture in
// docs/architecture.md are generated from this table. A folder imports the folders of the levels below it and nothing
// else of src; folders of one level do not import each other. Inside a folder, its subfolders are levels in the same way.

/** Packages that only the folders that name them may import; any folder with `packages: 'any'` may import the others. */
export const reservedPackages = [
  'express',
  'graphql',
  '@graphql-tools/*',
  '@faker-js/*',
  'yaml',
  'commander',
  'chokidar',
];

/** Highest level first. `.` is the files that lie directly in a folder. */
export const layers = [
  { level: 'command line', folders: ['cli'] },
  { level: 'browsers, pulled worlds', folders: ['browser', 'world-pull'] },
  { level: 'interfaces', folders: ['api', 'matchers', 'console', 'drift'] },
  { level: 'server', folders: ['server'] },
  { level: 'engine', folders: ['engine'] },
  { level: 'requests', folders: ['pipeline', 'control-api'] },
  { level: 'upstream', folders: ['upstream'] },
  { level: 'protocols', folders: ['graphql', 'rest'] },
  { level: 'operations', folders: ['operations'] },
  { level: 'fault injection', folders: ['fault-injection'] },
  { level: 'sandboxes', folders: ['sandboxes'] },
  { level: 'recording, faults, identity', folders: ['journal', 'faults', 'auth', 'fixture-files'] },
  { level: 'domain', folders: ['domain'] },
  { level: 'state', folders: ['state'] },
  { level: 'fault documents', folders: ['fault-schema'] },
  { level: 'matching', folders: ['matching'] },
  { level: 'http', folders: ['http'] },
  { level: 'magento', folders: ['magento'] },
  { level: 'platform', folders: ['platform'] },
];

/**
 * What a folder holds; its subfolders by level, highest first; which packages it may import besides those that are
 * reserved: 'any', or a list. `pure` folders are synchronous and know no host. A `standalone` folder imports no other.
 */
export const folders = {
  cli: { holds: 'the command line', packages: 'any', reserved: ['express', 'commander', 'chokidar'] },
  browser: {
    holds: "the mock in a browser, and what replaces Node's modules there",
    packages: 'any',
    within: [['.'], ['replacements']],
  },
  api: {
    holds: 'createMagentoMock, connectMagentoMock and the interface of both',
    packages: 'any',
    within: [['.'], ['remote']],
  },
  drift: {
    holds: 'comparison of a real store with this server',
    packages: 'any',
    within: [['.'], ['scenarios']],
  },
  'world-pull': {
    holds: 'the world of a real store as a fixture document',
    packages: 'any',
    reserved: ['yaml'],
  },
  matchers: { holds: 'matchers for Vitest and Jest, and plain assertions', packages: 'any' },
  server: {
    holds: 'the composition root: listening, TLS, files, Express for the console',
    packages: 'any',
    reserved: ['express', 'chokidar'],
  },
  engine: { holds: 'worlds and their request handler without a port; requests of the Fetch standard', packages: 'any' },
  pipeline: { holds: 'one request from start to end', packages: 'any' },
  'control-api': { holds: 'the routes below /__mock', packages: 'any' },
  console: {
    holds: 'the web page of the control API, which runs in the browser',
    standalone: true,
    packages: ['preact', '@preact/*', '@tanstack/*', 'eventsource', 'otpauth', 'prism-code-editor', 'qrcode'],
    reserved: ['yaml'],
    within: [
      ['.'],
      ['shell'],
      ['accounts-view', 'audit-view', 'faults-view', 'mailbox-view', 'reproduction-view', 'requests-view'],
      ['sandboxes-view', 'tokens-view', 'try-view', 'world-view'],
      ['controls'],
      ['elements'],
      ['model'],
      ['client'],
    ],
  },
  upstream: { holds: 'a real store that answers what is not served here', packages: 'any' },
  graphql: {
    holds: 'the GraphQL endpoint: transport, schema, execution, resolvers',
    packages: 'any',
    reserved: ['graphql', '@graphql-tools/*', '@faker-js/*'],
    within: [['transport', 'documents'], ['schema'], ['mocks'], ['execution'], ['resolvers']],
  },
  rest: {
    holds: 'the REST endpoint: transport, services, routing',
    packages: 'any',
    within: [['transport'], ['services'], ['values'], ['routing']],
  },
  operations: { holds: 'the operations of every interface', packages: 'any' },
  'fault-injection': { holds: 'running faults on requests and responses', packages: 'any' },
  sandboxes: { holds: 'the sandboxes of a server, and the one of a token', packages: 'any' },
  journal: {
    holds: 'recorded requests: views, verification, audit, exports',
    packages: 'any',
    within: [['audit', 'export'], ['verification'], ['view'], ['redaction'], ['entries']],
  },
  faults: {
    holds: 'active faults, and explanations of error messages',
    packages: 'any',
    within: [['explanations', 'registry', 'parsing'], ['effects'], ['model']],
  },
  auth: { holds: 'authentication and authorization of a request', packages: [], pure: true },
  'fixture-files': { holds: 'YAML and JSON with source locations', packages: 'any', reserved: ['yaml'] },
  domain: {
    holds: 'business rules of Magento: accounts, sign-in, tokens, carts, catalog, wish lists',
    packages: [],
    pure: true,
    within: [
      ['two-factor'],
      ['sign-in'],
      ['lists', 'messages'],
      ['checkout'],
      ['cart'],
      ['accounts'],
      ['catalog', 'tokens', 'store'],
    ],
  },
  state: {
    holds: 'the world: tables, seed, snapshot, the fixture document',
    packages: [],
    pure: true,
    within: [['seed', 'snapshot'], ['.'], ['document'], ['tables']],
    packagesWithin: { document: ['valibot', 'fastest-levenshtein'] },
  },
  'fault-schema': {
    holds: 'the schema of faults, and presets',
    packages: ['valibot', 'fastest-levenshtein'],
    within: [['.'], ['presets'], ['effects']],
  },
  matching: {
    holds: 'patterns and conditions: one grammar for faults and queries',
    packages: ['valibot', 'fastest-levenshtein'],
  },
  http: { holds: 'requests and responses as plain data', packages: ['node:*'] },
  magento: {
    holds: 'data of Magento: messages, releases, routes, configuration paths, schema',
    packages: [],
    pure: true,
  },
  platform: {
    holds: 'clock, random, digest, lazy loading, interruptible computations',
    packages: ['node:*', 'jwa', 'jws', 'oauth-sign', 'otpauth', 'pure-rand', 'lru-cache'],
  },
};

const allFolders = layers.flatMap((layer) => layer.folders);

/** The folders that a folder must not import. */
export function forbiddenFolders(folder) {
  if (folders[folder].standalone) return allFolders.filter((other) => other !== folder);
  const level = layers.findIndex((layer) => layer.folders.includes(folder));
  return layers
    .slice(0, level + 1)
    .flatMap((layer) => layer.folders)
    .filter((other) => other !== folder);
}

/** The folders that a folder may import. */
export const allowedFolders = (folder) =>
  allFolders.filter((other) => other !== folder && !forbiddenFolders(folder).includes(other));

/** The subfolders that a subfolder must not import: those of its own level and of the levels above. */
export function forbiddenSubfolders(folder, subfolder) {
  const within = folders[folder].within ?? [];
  const level = within.findIndex((names) => names.includes(subfolder));
  return within
    .slice(0, level + 1)
    .flat()
    .filter((other) => other !== subfolder);
}
