import { type BrowserContext, test as base, type TestInfo } from '@playwright/test';
import { connectMagentoMock } from './api/connect-magento-mock.ts';
import { createMagentoMock } from './api/create-magento-mock.ts';
import type { MagentoMock } from './api/magento-mock.ts';
import type { Pattern } from './matching/pattern.ts';
import type { AuditOptions } from './operations/audit-requests.ts';
import type { FixtureDocument } from './state/document/fixture-document.ts';

/** Settings for `test.use` or a project of the configuration. */
export interface MagentoOptions {
  /**
   * How pages reach the test's own world. `header`: their requests to the server get the header `X-Mock-Sandbox`, and the
   * shop need not know. `path`: the shop reads the world's base URL from `globalThis.MAGENTO_MOCK_URL`.
   */
  readonly magentoHandOver: 'header' | 'path';
  /** What each test's world starts from; what the server started from when left out. */
  readonly magentoFixtures: FixtureDocument | undefined;
  /** Audit rules that are left out at the end of a test, or `false` for no audit at all. */
  readonly magentoAudit: AuditOptions | false;
}

export interface MagentoFixtures {
  /** The test's own world: a sandbox, dropped when the test is over. */
  readonly magento: MagentoMock;
  /** Says that refusals of a pattern are meant to come; any other fails the test at its end. */
  readonly expectRefusal: (where: Pattern) => void;
}

export interface MagentoWorkerOptions {
  /** Base URL of a running server; `MAGENTO_MOCK_URL` when left out, and a server of its own where that is empty too. */
  readonly magentoUrl: string | undefined;
  /** The secret that control calls want there. */
  readonly magentoControlToken: string | undefined;
}

interface Internal {
  /** Patterns of refusals that are meant to come. */
  readonly refusalsMeant: Pattern[];
}

/** Long enough for any test; a world that a killed worker left goes away by then. */
const LONGEST_TEST_SECONDS = 3600;

/** Playwright's `test` with a Magento for each test. */
export const test = base.extend<
  MagentoOptions & MagentoFixtures & Internal,
  MagentoWorkerOptions & { magentoServer: MagentoMock }
>({
  magentoUrl: [undefined, { option: true, scope: 'worker' }],
  magentoControlToken: [undefined, { option: true, scope: 'worker' }],
  magentoHandOver: ['header', { option: true }],
  magentoFixtures: [undefined, { option: true }],
  magentoAudit: [{}, { option: true }],
  magentoServer: [
    async ({ magentoUrl, magentoControlToken: controlToken }, use) => {
      const url = magentoUrl ?? process.env['MAGENTO_MOCK_URL'];
      const server = url ? await connectMagentoMock(url, { controlToken }) : await createMagentoMock();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  refusalsMeant: async ({ magentoServer: _ }, use) => use([]),
  expectRefusal: async ({ refusalsMeant }, use) =>
    use((where) => {
      refusalsMeant.push(where);
    }),
  magento: [
    async (
      { magentoServer, magentoHandOver, magentoFixtures, magentoAudit, refusalsMeant, context },
      use,
      testInfo,
    ) => {
      const magento = await magentoServer.sandbox({
        ...(magentoFixtures && { fixtures: magentoFixtures }),
        ttlSeconds: LONGEST_TEST_SECONDS,
      });
      await handOver(context, magento.url, magentoHandOver);
      await use(magento);
      const complaints = [
        ...(await unmeantRefusals(magento, refusalsMeant)),
        ...(await auditOf(magento, magentoAudit)),
      ];
      if (complaints.length > 0 || testInfo.status !== testInfo.expectedStatus) await attach(magento, testInfo);
      await magento.close();
      if (complaints.length > 0) throw new Error(complaints.join('\n\n'));
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

async function handOver(context: BrowserContext, url: string, how: MagentoOptions['magentoHandOver']): Promise<void> {
  const [server = url, id = ''] = url.split('/_sandbox/');
  await context.addInitScript(
    (base) => {
      Object.assign(globalThis, { MAGENTO_MOCK_URL: base });
    },
    how === 'path' ? url : server,
  );
  if (how === 'path') return;
  await context.route(
    (to) => to.href.startsWith(`${server}/`),
    (route) => route.continue({ headers: { ...route.request().headers(), 'x-mock-sandbox': id } }),
  );
}

async function unmeantRefusals({ requests }: MagentoMock, meant: readonly Pattern[]): Promise<string[]> {
  const refused = await requests.refused();
  if (refused.length === 0) return [];
  const meantIds = (await Promise.all(meant.map((where) => requests.refused(where)))).flat().map(({ id }) => id);
  const rest = refused.filter(({ id }) => !meantIds.includes(id));
  if (rest.length === 0) return [];
  const lines = rest.map(
    ({ id, operation, status, token, refusal }) =>
      `  request ${id}  ${operation}  ${status}  ${token?.reason ?? refusal?.why ?? refusal?.phrase}`,
  );
  return [['Magento refused what the test did not expect (expectRefusal says what is meant):', ...lines].join('\n')];
}

async function auditOf(magento: MagentoMock, options: MagentoOptions['magentoAudit']): Promise<string[]> {
  if (options === false) return [];
  const { passed, message } = await magento.audit(options);
  return passed ? [] : [`${message}\n\n(test.use({ magentoAudit: { off: ['…'] } }) leaves rules out)`];
}

/** What one wants to see of a test that failed: the archive opens in a browser, the world starts again with `serve`. */
async function attach({ requests, world }: MagentoMock, testInfo: TestInfo): Promise<void> {
  const json = { contentType: 'application/json' };
  await testInfo.attach('requests.har', { body: JSON.stringify(await requests.har()), ...json });
  await testInfo.attach('requests.ndjson', { body: await requests.ndjson(), contentType: 'application/x-ndjson' });
  await testInfo.attach('world.json', { body: JSON.stringify(await world(), null, 2), ...json });
}
