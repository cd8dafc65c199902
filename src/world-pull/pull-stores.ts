import * as v from 'valibot';
import type { ConfigValue } from '../magento/config/config-path.ts';
import type { KnownConfigPath } from '../magento/config/config-paths.ts';
import type { StoreFixture, WebsiteFixture } from '../state/document/store-fixtures.ts';
import type { AreaReader } from './area-reader.ts';

/** Settings of a store view, by configuration path. */
export type Settings = ReadonlyMap<KnownConfigPath, ConfigValue>;

/** The websites and store views of a store. */
export interface PulledStores {
  readonly websites: readonly WebsiteFixture[];
  readonly stores: readonly StoreFixture[];
  /** Settings that the list of store views contains, by code of the store view. */
  readonly settings: ReadonlyMap<string, Settings>;
}

const websiteRow = v.object({ id: v.number(), code: v.string(), name: v.string() });

const viewRow = v.object({
  ...websiteRow.entries,
  website_id: v.number(),
  is_active: v.optional(v.union([v.number(), v.boolean()]), 1),
});

const configRow = v.object({
  code: v.string(),
  locale: v.optional(v.string()),
  base_currency_code: v.optional(v.string()),
  default_display_currency_code: v.optional(v.string()),
  timezone: v.optional(v.string()),
  weight_unit: v.optional(v.string()),
});

/** Id of the website and of the store view of the Admin. */
const ADMIN_ID = 0;

const MAIN_WEBSITE = 'base';

/** Reads websites and store views. [Store/etc/webapi.xml] */
export async function pullStores(reader: AreaReader): Promise<PulledStores> {
  const websites = (await reader.get('store/websites', v.array(websiteRow))).filter(({ id }) => id !== ADMIN_ID);
  const views = (await reader.get('store/storeViews', v.array(viewRow))).filter(({ id }) => id !== ADMIN_ID);
  const configs = new Map((await reader.get('store/storeConfigs', v.array(configRow))).map((row) => [row.code, row]));
  const websiteCodes = new Map(websites.map(({ id, code }) => [id, code]));
  const stores = views.map(({ id, code, name, website_id, is_active }): StoreFixture => {
    const config = configs.get(code);
    const website = websiteCodes.get(website_id) ?? MAIN_WEBSITE;
    return {
      id,
      code,
      name,
      ...(website !== MAIN_WEBSITE && { website }),
      ...(config?.locale !== undefined && { locale: config.locale }),
      ...(config?.default_display_currency_code !== undefined && { currency: config.default_display_currency_code }),
      ...(Number(is_active) === 0 && { is_active: false }),
    };
  });
  return {
    websites: websites.map(({ id, code, name }) => ({ id, code, name })),
    stores: stores.toSorted((one, other) => (one.id ?? 0) - (other.id ?? 0)),
    settings: new Map([...configs].map(([code, row]) => [code, settingsOf(row)])),
  };
}

const settingsOf = (row: v.InferOutput<typeof configRow>): Settings =>
  new Map(
    PATHS.flatMap(([path, field]): [KnownConfigPath, string][] => {
      const value = row[field];
      return value === undefined ? [] : [[path, value]];
    }),
  );

/** Configuration paths, each with the field of the list that has its value. */
const PATHS = [
  ['general/locale/timezone', 'timezone'],
  ['general/locale/weight_unit', 'weight_unit'],
  ['currency/options/base', 'base_currency_code'],
] as const satisfies readonly (readonly [KnownConfigPath, keyof v.InferOutput<typeof configRow>])[];
