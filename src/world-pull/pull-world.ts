import { CannotCompare } from '../drift/cannot-compare.ts';
import { detectRelease } from '../drift/detect-release.ts';
import { RealStore } from '../drift/real-store.ts';
import { createAccounts, type StoreAccounts } from '../drift/store-accounts.ts';
import type { StoreConnection } from '../drift/store-client.ts';
import { parseRelease, RELEASE_NAMES, type Release } from '../magento/releases/release.ts';
import type { ProductFixture } from '../state/document/catalog-fixtures.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import type { StoreFixture } from '../state/document/store-fixtures.ts';
import { AreaReader, AreaSkipped } from './area-reader.ts';
import { keepValid } from './keep-valid.ts';
import { mergeSettings } from './merge-settings.ts';
import { pullAttributes } from './pull-attributes.ts';
import { pullCategories } from './pull-categories.ts';
import { type PulledConfiguration, pullConfiguration } from './pull-configuration.ts';
import { DEFAULT_GROUPS, pullGroups } from './pull-groups.ts';
import { pullProducts } from './pull-products.ts';
import { pullStock } from './pull-stock.ts';
import { type PulledStores, pullStores, type Settings } from './pull-stores.ts';

/** Options of `pullWorld`. */
export interface PullOptions extends StoreConnection {
  readonly admin: NonNullable<StoreAccounts['admin']>;
  /** Magento release. Default: detected. */
  readonly magento?: string | undefined;
  /** Maximum number of products. */
  readonly products: number;
}

/** No customer signs in: the world is read as an admin. */
const NO_CUSTOMER = { email: '', password: '' };

/**
 * Reads a real store as a fixture document, without customers and secrets.
 *
 * @param note receives one line for each part that is skipped or left out
 * @returns a valid fixture document
 * @throws CannotCompare if the store cannot be reached, refuses the sign-in, or responds with web pages
 */
export async function pullWorld(options: PullOptions, note: Note): Promise<FixtureDocument> {
  const accounts = createAccounts({ customer: NO_CUSTOMER, admin: options.admin });
  const store = new RealStore(options, accounts, () => Promise.resolve());
  const reader = new AreaReader(store);
  try {
    await store.token('admin');
    const release = await readRelease(store, options, note);
    const stores = await readStores(reader, release.release, note);
    const customers = await readCustomerParts(reader, note);
    const catalog = await readCatalog(reader, options.products, customers.groupCodes, note);
    return keepValid({ ...release.document, ...stores, ...customers.document, ...catalog }, note);
  } finally {
    store.close();
  }
}

/** Receives one line for each part that is skipped or left out. */
type Note = (line: string) => void;

/** Reads a part of the store; returns the default if it cannot be read. */
async function readArea<Value>(name: string, read: () => Promise<Value>, byDefault: Value, note: Note): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    noteSkipped(name, error, note);
    return byDefault;
  }
}

/** @throws any error except that a part of the store cannot be read */
function noteSkipped(name: string, error: unknown, note: Note): void {
  if (!(error instanceof AreaSkipped)) throw error;
  note(`${name}: skipped: ${error.message}`);
}

/** Reads websites, store views and settings. */
async function readStores(reader: AreaReader, release: Release, note: Note): Promise<FixtureDocument> {
  const stores = await readArea('stores', () => pullStores(reader), undefined, note);
  const codes = (stores?.stores ?? []).filter(({ is_active }) => is_active !== false).map(({ code }) => code);
  const onSkip = (code: string, error: unknown) => noteSkipped(`configuration of ${code}`, error, note);
  const read = () => pullConfiguration(reader, codes, onSkip);
  return storeParts(stores, await readArea('configuration', read, undefined, note), release);
}

/** Reads customer groups, and the attributes of customers and addresses. */
async function readCustomerParts(reader: AreaReader, note: Note) {
  const { groups, codes } = await readArea('customer groups', () => pullGroups(reader), DEFAULT_GROUPS, note);
  const attributes = await readArea('attributes', () => pullAttributes(reader), [], note);
  const document: FixtureDocument = {
    ...(groups.length > 0 && { customer_groups: [...groups] }),
    ...(attributes.length > 0 && { attributes: [...attributes] }),
  };
  return { document, groupCodes: codes };
}

/** Reads categories, products and their stock. */
async function readCatalog(
  reader: AreaReader,
  maxProducts: number,
  groups: ReadonlyMap<number, string>,
  note: Note,
): Promise<FixtureDocument> {
  const categories = await readArea('categories', () => pullCategories(reader), undefined, note);
  const references = { categories: categories?.urlKeys, groups };
  const read = () => pullProducts(reader, maxProducts, references);
  const products = await readArea('products', read, undefined, note);
  if (products !== undefined && products.total > products.products.length)
    note(`products: the first ${products.products.length} of ${products.total}; --products sets the number`);
  return {
    ...(categories !== undefined && { categories: [...categories.categories] }),
    ...(products !== undefined && { products: await withStock(reader, products.products, note) }),
  };
}

/** Adds the quantities of products. */
async function withStock(
  reader: AreaReader,
  products: readonly ProductFixture[],
  note: Note,
): Promise<ProductFixture[]> {
  const read = () =>
    pullStock(
      reader,
      products.map(({ sku }) => sku),
    );
  const quantities = products.length === 0 ? undefined : await readArea('stock', read, undefined, note);
  return products.map((product) => {
    const quantity = quantities?.get(product.sku);
    return quantity === undefined ? product : { ...product, quantity };
  });
}

/** Detects the release of the store. If it may have one of several, takes the newest. */
async function readRelease(store: RealStore, { magento, signal }: PullOptions, note: Note) {
  const named = magento === undefined ? undefined : parseRelease(magento);
  try {
    const { candidates, edition } = await detectRelease(store, named);
    const release = candidates.at(-1) ?? NEWEST;
    if (candidates.length > 1)
      note(`magento: ${release.name}, the newest of ${candidates.length} releases that the store may have (--magento)`);
    return { release, document: { magento: release.name, ...(edition !== undefined && { edition }) } };
  } catch (error) {
    if (!(error instanceof CannotCompare) || signal?.aborted) throw error;
    note(`magento: skipped: ${error.message}`);
    return { release: NEWEST, document: {} };
  }
}

const NEWEST: Release = parseRelease(RELEASE_NAMES.at(-1) ?? '');

/** Websites, store views and their settings as parts of a fixture document. The default store view is the first. */
function storeParts(
  stores: PulledStores | undefined,
  configuration: PulledConfiguration | undefined,
  release: Release,
): FixtureDocument {
  const defaultStore = configuration?.defaultStore ?? stores?.stores[0]?.code ?? '';
  const settings = new Map<string, Settings>(stores?.settings);
  for (const [code, own] of configuration?.settings ?? [])
    settings.set(code, new Map([...(settings.get(code) ?? []), ...own]));
  const { config, storeConfigs } = mergeSettings(settings, defaultStore, release);
  const withConfig = (store: StoreFixture): StoreFixture => {
    const own = storeConfigs.get(store.code);
    return own === undefined ? store : { ...store, config: own };
  };
  const views = stores?.stores ?? [];
  const ordered = [
    ...views.filter(({ code }) => code === defaultStore),
    ...views.filter(({ code }) => code !== defaultStore),
  ];
  return {
    ...(Object.keys(config).length > 0 && { config }),
    ...(stores !== undefined && { websites: [...stores.websites], stores: ordered.map(withConfig) }),
  };
}
