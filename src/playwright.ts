// Before the other files, whose compiled code it keeps.
import './platform/compiled-code.ts';

import { type BrowserContext, test as base, type TestInfo } from '@playwright/test';
import { connectMagentoMock } from './api/connect-magento-mock.ts';
import { createMagentoMock } from './api/create-magento-mock.ts';
import type { MagentoMock } from './api/magento-mock.ts';
import { formatAuditReport } from './journal/audit/audit.ts';
import type { AuditRuleId } from './journal/audit/audit-rule.ts';
import { type AuditExpectation, unexpectedFindings } from './journal/audit/expected-findings.ts';
import type { EntryView } from './journal/view/entry-view.ts';
import type { Pattern } from './matching/pattern.ts';
import type { AuditOptions } from './operations/audit-requests.ts';
import type { FixtureDocument } from './state/document/fixture-document.ts';

/** Options for `test.use` or a project of the Playwright configuration. */
export interface MagentoOptions {
  /**
   * How requests of pages reach the sandbox of the test. `header`: requests to the server get the header `X-Mock-Sandbox`;
   * the storefront needs no change. `path`: the storefront reads the base URL from `globalThis.MAGENTO_MOCK_URL`.
   */
  readonly magentoRouting: 'header' | 'path';
  /** Initial state of each test; by default that of the server. */
  readonly magentoFixtures: FixtureDocument | undefined;
  /** Options of the audit after each test, or `false` for no audit. */
  readonly magentoAudit: AuditOptions | false;
}

/** Fixtures of each test. */
export interface MagentoFixtures {
  /** The sandbox of the test, deleted after it. */
  readonly magento: MagentoMock;
  /** Expects refusals that a pattern matches. Any other refusal fails the test when it ends. */
  readonly expectRefusal: (where: Pattern) => void;
  /** Expects findings of an audit rule. Findings about tokens in requests that `expectRefusal` matches are expected too. */
  readonly expectFinding: (rule: AuditRuleId) => void;
}

/** Options of each worker. */
export interface MagentoWorkerOptions {
  /** Base URL of a running server; by default `MAGENTO_MOCK_URL`, or else a server of the worker. */
  readonly magentoUrl: string | undefined;
  /** Control token of the running server, if it has one. */
  readonly magentoControlToken: string | undefined;
  /** Fixture file or folder of the server that a worker starts; by default that of the package. */
  readonly magentoFixtureFile: string | undefined;
}

interface InternalFixtures {
  /** Patterns of expected refusals. */
  readonly expectedRefusals: Pattern[];
  /** Audit rules whose findings are expected. */
  readonly expectedRules: AuditRuleId[];
}

/** Lifetime of a sandbox in seconds, longer than any test: the server then deletes the sandbox of a worker that was killed. */
const MAX_TEST_SECONDS = 3600;

/** Playwright's `test` with a simulated Magento for each test. */
export const test = base.extend<
  MagentoOptions & MagentoFixtures & InternalFixtures,
  MagentoWorkerOptions & { magentoServer: MagentoMock }
>({
  magentoUrl: [undefined, { option: true, scope: 'worker' }],
  magentoControlToken: [undefined, { option: true, scope: 'worker' }],
  magentoFixtureFile: [undefined, { option: true, scope: 'worker' }],
  magentoRouting: ['header', { option: true }],
  magentoFixtures: [undefined, { option: true }],
  magentoAudit: [{}, { option: true }],
  magentoServer: [
    async ({ magentoUrl, magentoControlToken: controlToken, magentoFixtureFile: fixtures }, use) => {
      const url = magentoUrl ?? process.env['MAGENTO_MOCK_URL'];
      const server = url ? await connectMagentoMock(url, { controlToken }) : await createMagentoMock({ fixtures });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  expectedRefusals: async ({ magentoServer: _ }, use) => use([]),
  expectedRules: async ({ magentoServer: _ }, use) => use([]),
  expectFinding: async ({ expectedRules }, use) =>
    use((rule) => {
      expectedRules.push(rule);
    }),
  expectRefusal: async ({ expectedRefusals }, use) =>
    use((where) => {
      expectedRefusals.push(where);
    }),
  magento: [
    async (
      { magentoServer, magentoRouting, magentoFixtures, magentoAudit, expectedRefusals, expectedRules, context },
      use,
      testInfo,
    ) => {
      const magento = await magentoServer.sandbox({
        ...(magentoFixtures && { fixtures: magentoFixtures }),
        ttlSeconds: MAX_TEST_SECONDS,
      });
      await routePages(context, magento.url, magentoRouting);
      await use(magento);
      const expected = await idsOfRefusals(magento, expectedRefusals);
      const failures = [
        ...(await unexpectedRefusals(magento, expected)),
        ...(await auditFailures(magento, magentoAudit, { rules: expectedRules, refused: expected })),
      ];
      if (failures.length > 0 || testInfo.status !== testInfo.expectedStatus) await attachState(magento, testInfo);
      await magento.close();
      if (failures.length > 0) throw new Error(failures.join('\n\n'));
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

/** Routes the requests of pages to the sandbox at a URL. */
async function routePages(
  context: BrowserContext,
  url: string,
  routing: MagentoOptions['magentoRouting'],
): Promise<void> {
  const [server = url, id = ''] = url.split('/_sandbox/');
  await context.addInitScript(
    (base) => {
      Object.assign(globalThis, { MAGENTO_MOCK_URL: base });
    },
    routing === 'path' ? url : server,
  );
  if (routing === 'path') return;
  await context.route(
    (to) => to.href.startsWith(`${server}/`),
    (route) => route.continue({ headers: { ...route.request().headers(), 'x-mock-sandbox': id } }),
  );
}

/** Ids of the refusals that any of the patterns matches. */
const idsOfRefusals = async ({ requests }: MagentoMock, patterns: readonly Pattern[]): Promise<number[]> =>
  (await Promise.all(patterns.map((where) => requests.refused(where)))).flat().map(({ id }) => id);

async function unexpectedRefusals({ requests }: MagentoMock, expected: readonly number[]): Promise<string[]> {
  const unexpected = (await requests.refused()).filter(({ id }) => !expected.includes(id));
  if (unexpected.length === 0) return [];
  const lines = unexpected.map(
    (entry) => `  request ${entry.id}  ${entry.operation}  ${entry.status}  ${reasonFor(entry)}`,
  );
  return [['Magento refused requests unexpectedly (expectRefusal declares expected refusals):', ...lines].join('\n')];
}

const reasonFor = ({ token, refusal }: EntryView): string =>
  token?.reason ?? refusal?.why ?? `Magento answered "${refusal?.message}"`;

async function auditFailures(
  magento: MagentoMock,
  options: MagentoOptions['magentoAudit'],
  expectation: AuditExpectation,
): Promise<string[]> {
  if (options === false) return [];
  const unexpected = unexpectedFindings((await magento.audit(options)).items, expectation);
  if (unexpected.length === 0) return [];
  return [`${formatAuditReport(unexpected)}\n\n(expectFinding('…') in the test expects findings of a rule)`];
}

/** Attaches the journal and the world. Browsers open the HAR file; `serve --fixtures` loads the world and the journal. */
async function attachState({ requests, world }: MagentoMock, testInfo: TestInfo): Promise<void> {
  const json = { contentType: 'application/json' };
  await testInfo.attach('requests.har', { body: JSON.stringify(await requests.har()), ...json });
  await testInfo.attach('requests.ndjson', { body: await requests.ndjson(), contentType: 'application/x-ndjson' });
  await testInfo.attach('world.json', { body: JSON.stringify(await world(), null, 2), ...json });
}
