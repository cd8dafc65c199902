import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage-error.ts';

/** Test runners for which `init` writes a test. */
export const TEST_RUNNERS = ['vitest', 'jest', 'playwright', 'cypress', 'node:test'] as const;
/** A test runner for which `init` writes a test. */
export type TestRunner = (typeof TEST_RUNNERS)[number];

/** What `init` reads from the package.json of the folder that it runs in. */
export interface Project {
  readonly storefront: Storefront | undefined;
  /** Runners that the project depends on; `node:test` if it depends on none. */
  readonly runners: readonly TestRunner[];
  readonly hasTypeScript: boolean;
  /** Whether files that end with `.js` are ES modules. */
  readonly isModule: boolean;
  /** Whether Jest transforms TypeScript. */
  readonly transformsTypeScript: boolean;
  readonly dependsOnMock: boolean;
}

interface Storefront {
  readonly name: string;
  /** The setting with the URL of the store, and its value for this server. */
  readonly setting: string;
}

/** Storefronts, by the prefix of the names of their packages. docs/storefronts.md describes the same settings. */
const STOREFRONTS: readonly (readonly [prefix: string, Storefront])[] = [
  [
    '@dropins/',
    {
      name: "Adobe's drop-ins",
      setting: 'commerce-core-endpoint and commerce-endpoint in config.json: http://localhost:4000/graphql',
    },
  ],
  ['@magento/pwa-buildpack', { name: 'PWA Studio', setting: 'MAGENTO_BACKEND_URL in .env: http://localhost:4000/' }],
  ['@magento/venia-', { name: 'PWA Studio', setting: 'MAGENTO_BACKEND_URL in .env: http://localhost:4000/' }],
  [
    '@graphcommerce/',
    { name: 'GraphCommerce', setting: 'magentoEndpoint in its configuration: http://localhost:4000/graphql' },
  ],
  [
    '@vue-storefront/magento-',
    { name: 'Alokai', setting: "api in the middleware's magento configuration: http://localhost:4000/graphql" },
  ],
  [
    '@vsf-enterprise/magento-',
    { name: 'Alokai', setting: "api in the middleware's magento configuration: http://localhost:4000/graphql" },
  ],
  ['@scandipwa/', { name: 'ScandiPWA', setting: 'proxy in package.json: http://localhost:4000/' }],
  [
    '@daffodil/',
    { name: 'Daffodil', setting: 'uri in the configuration of provideMagentoDriver: http://localhost:4000/graphql' },
  ],
];

/** Packages that show which runner a project uses, in the order in which `init` chooses one. */
const RUNNER_PACKAGES: readonly (readonly [TestRunner, readonly string[]])[] = [
  ['vitest', ['vitest']],
  ['jest', ['jest', 'jest-cli', '@jest/core']],
  ['playwright', ['@playwright/test']],
  ['cypress', ['cypress']],
];

const JEST_TYPESCRIPT = ['ts-jest', '@swc/jest', '@babel/preset-typescript'];

/**
 * Reads the package.json of a folder. A folder without one has no dependencies.
 *
 * @throws UsageError when package.json is not a JSON object
 */
export function findProject(folder: string): Project {
  const packageJson = readPackageJson(join(folder, 'package.json'));
  const names = ['dependencies', 'devDependencies', 'peerDependencies'].flatMap((key) => keysOf(packageJson[key]));
  const depends = (name: string) => names.includes(name);
  const found = RUNNER_PACKAGES.filter(([, packages]) => packages.some(depends)).map(([runner]) => runner);
  return {
    storefront: STOREFRONTS.find(([prefix]) => names.some((name) => name.startsWith(prefix)))?.[1],
    runners: found.length > 0 ? found : ['node:test'],
    hasTypeScript: depends('typescript') || existsSync(join(folder, 'tsconfig.json')),
    isModule: packageJson['type'] === 'module',
    transformsTypeScript: JEST_TYPESCRIPT.some(depends),
    dependsOnMock: depends('magento-auth-mock'),
  };
}

function readPackageJson(file: string): Readonly<Record<string, unknown>> {
  if (!existsSync(file)) return {};
  let content: unknown;
  try {
    // Some editors on Windows write a byte order mark.
    content = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`init: package.json is not valid JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!isRecord(content)) throw new UsageError('init: package.json is not a JSON object');
  return content;
}

const keysOf = (value: unknown): string[] => (isRecord(value) ? Object.keys(value) : []);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
