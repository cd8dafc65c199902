import { createInProcessMock } from '../api/create-in-process-mock.ts';
import { createEngine, type EngineOptions } from '../engine/create-engine.ts';
import { createFetchHandler } from '../engine/fetch-handler.ts';
import {
  createStateOfDocument,
  type DocumentOverrides,
  parseDocument,
  requireRelease,
} from '../engine/initial-document.ts';
import type { SchemaExtension } from '../graphql/schema/schema-options.ts';
import { StoreSchemas } from '../graphql/schema/store-schemas.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { DEFAULT_DOCUMENT } from './default-document.ts';
import { createPageDigest } from './page-digest.ts';
import type { PageMock } from './page-mock.ts';
import { withoutSocketFaults } from './without-socket-faults.ts';

/** Options of a mock in a page. */
export interface PageMockOptions extends EngineOptions, DocumentOverrides {
  /** A fixture document. Default: the fixtures of this package. */
  readonly fixtures?: FixtureDocument | undefined;
  /** Schema of the store as SDL or introspection JSON. */
  readonly schema?: string | undefined;
  /** Schema extensions; `schema` is SDL. */
  readonly extensions?: readonly SchemaExtension[] | undefined;
  /** Base URL in links and exports. Default: the origin of the page. */
  readonly url?: string | undefined;
}

/**
 * Creates a mock in a page, a worker or another runtime without Node's modules.
 *
 * @throws FixtureError when the fixtures are not valid, SchemaError when the schema is not
 * @example
 * const magento = await createMagentoMock();
 * await setupWorker(...handlers(magento)).start();
 */
export async function createPageMock(options: PageMockOptions = {}): Promise<PageMock> {
  const { fixtures, schema, extensions = [], url = getPageOrigin() } = options;
  const hasSchema = schema !== undefined || extensions.length > 0;
  requireRelease(options.magento);
  const document = fixtures === undefined ? DEFAULT_DOCUMENT : await parseDocument(fixtures, hasSchema);
  const initialState = await createStateOfDocument(document, options, (index) => `presets[${index}]`);
  const schemas = hasSchema
    ? new StoreSchemas({ ...(schema !== undefined && { storeSchema: schema }), extensions })
    : undefined;
  for (const conflict of (await schemas?.prepare(initialState.release, initialState.edition)) ?? [])
    console.error(`magento-auth-mock: ${conflict}`);
  const engine = createEngine({ initialState, digest: createPageDigest(), access: ALLOW_ALL, schemas }, options);
  engine.setBaseUrl(url);
  const fetchHandler = createFetchHandler(engine);
  const { sandboxes } = engine;
  return withoutSocketFaults(
    createInProcessMock(
      {
        app: () => {
          throw new Error('a page has no server to mount a request handler in; use handle');
        },
        fetchHandler,
        sandboxes,
        url,
        listening: false,
        async close() {
          sandboxes.end();
          fetchHandler.close();
        },
      },
      sandboxes.main,
    ),
    hasSchema,
  );
}

/** No check of the caller: only the page itself can call its mock. */
const ALLOW_ALL = { check: () => undefined, corsHeaders: () => undefined };

const getPageOrigin = (): string => {
  // The types of browsers are not loaded, and Node has no location.
  const { location } = globalThis as { location?: { readonly origin: string } };
  return location?.origin ?? 'http://localhost';
};
