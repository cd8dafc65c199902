import { CannotCompare } from '../drift/cannot-compare.ts';
import { detectRelease } from '../drift/detect-release.ts';
import { RealStore } from '../drift/real-store.ts';
import { createAccounts, type StoreAccounts } from '../drift/store-accounts.ts';
import type { StoreConnection } from '../drift/store-client.ts';
import { parseRelease, RELEASE_NAMES, type Release } from '../magento/releases/release.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import type { StoreFixture } from '../state/document/store-fixtures.ts';
import { AreaReader, AreaSkipped } from './area-reader.ts';
import { keepValid } from './keep-valid.ts';
import { mergeSettings } from './merge-settings.ts';
import { pullAttributes } from './pull-attributes.ts';
import { pullCategories } from './pull-categories.ts';
import { type PulledConfiguration, pullConfiguration } from './pull-configuration.ts';
import { INSTALLED, pullGroups } from './pull-groups.ts';
import { pullProducts } from './pull-products.ts';
import { type PulledStores, pullStores, type Settings } from './pull-stores.ts';

export interface PullOptions extends StoreConnection {
  readonly admin: NonNullable<StoreAccounts['admin']>;
  /** The release, if it need not be detected. */
  readonly magento?: string | undefined;
  /** The largest number of products. */
  readonly products: number;
}

/** Only staff signs in. */
const NO_CUSTOMER = { email: '', password: '' };

/**
 * Reads the world of a store, without customers and secrets.
 *
 * @param note receives one line for each part that is skipped or left out
 * @returns a valid fixture document
 * @throws CannotCompare if the store cannot be reached, refuses the sign-in, or answers with web pages
 */
export async function pullWorld(options: PullOptions, note: (line: string) => void): Promise<FixtureDocument> {
  const accounts = createAccounts({ customer: NO_CUSTOMER, admin: options.admin });
  const store = new RealStore(options, accounts, () => Promise.resolve());
  const reader = new AreaReader(store);
  const area = async <Value>(name: string, read: () => Promise<Value>, otherwise: Value): Promise<Value> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof AreaSkipped)) throw error;
      note(`${name}: skipped: ${error.message}`);
      return otherwise;
    }
  };
  try {
    await store.token('admin');
    const release = await readRelease(store, options, note);
    const stores = await area('stores', () => pullStores(reader), undefined);
    const codes = (stores?.stores ?? []).filter(({ is_active }) => is_active !== false).map(({ code }) => code);
    const configuration = await area(
      'configuration',
      () =>
        pullConfiguration(reader, codes, (code, error) => {
          if (!(error instanceof AreaSkipped)) throw error;
          note(`configuration of ${code}: skipped: ${error.message}`);
        }),
      undefined,
    );
    const groups = await area('customer groups', () => pullGroups(reader), INSTALLED);
    const attributes = await area('attributes', () => pullAttributes(reader), []);
    const categories = await area('categories', () => pullCategories(reader), undefined);
    const references = { categories: categories?.urlKeys, groups: groups.codes };
    const products = await area('products', () => pullProducts(reader, options.products, references), undefined);
    if (products !== undefined && products.total > products.products.length)
      note(`products: the first ${products.products.length} of ${products.total}; --products sets the number`);
    const document = {
      ...release.document,
      ...storeParts(stores, configuration, release.release),
      ...(groups.groups.length > 0 && { customer_groups: [...groups.groups] }),
      ...(attributes.length > 0 && { attributes: [...attributes] }),
      ...(categories !== undefined && { categories: [...categories.categories] }),
      ...(products !== undefined && { products: [...products.products] }),
    };
    return keepValid(document, note);
  } finally {
    store.close();
  }
}

/** The release of the store: the newest of those that it may have. */
async function readRelease(store: RealStore, { magento, signal }: PullOptions, note: (line: string) => void) {
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

/** Websites and store views, the default one first, and the settings of all. */
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
