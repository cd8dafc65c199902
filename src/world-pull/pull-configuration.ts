import * as v from 'valibot';
import type { ConfigValue } from '../magento/config/config-path.ts';
import { storeConfigFields } from '../magento/config/config-paths.ts';
import type { AreaReader } from './area-reader.ts';
import type { Settings } from './pull-stores.ts';

/** The configuration of a store. */
export interface PulledConfiguration {
  /** Code of the store view that handles requests without a `Store` header. */
  readonly defaultStore: string | undefined;
  /** Settings by code of the store view. */
  readonly settings: ReadonlyMap<string, Settings>;
}

const typeData = v.object({ __type: v.nullable(v.object({ fields: v.array(v.object({ name: v.string() })) })) });

const configData = v.object({
  storeConfig: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
});

/** Alias of the field with the code of the store view, which has another name in early releases. */
const CODE = '_code';

/**
 * Reads the settings in the GraphQL type `StoreConfig`, after an introspection query has returned its fields.
 *
 * @param codes store views to read in addition to the default one
 * @param onSkip receives the code of a store view that cannot be read, and the error
 * @throws AreaSkipped if the default store view cannot be read
 */
export async function pullConfiguration(
  reader: AreaReader,
  codes: readonly string[],
  onSkip: (code: string, error: unknown) => void,
): Promise<PulledConfiguration> {
  const { __type: type } = await reader.query(
    '{ __type(name: "StoreConfig") { fields(includeDeprecated: true) { name } } }',
    typeData,
  );
  const names = new Set(type?.fields.map(({ name }) => name));
  const code = names.has('store_code') ? 'store_code' : 'code';
  const fields = [...storeConfigFields.keys()].filter((name) => names.has(name));
  const query = `{ storeConfig { ${CODE}: ${code} ${fields.join(' ')} } }`;
  const { storeConfig } = await reader.query(query, configData);
  const defaultStore = typeof storeConfig[CODE] === 'string' ? storeConfig[CODE] : undefined;
  const settings = new Map([[defaultStore ?? '', settingsOf(storeConfig)]]);
  for (const each of codes) {
    if (settings.has(each)) continue;
    try {
      settings.set(each, settingsOf((await reader.query(query, configData, each)).storeConfig));
    } catch (error) {
      onSkip(each, error);
    }
  }
  return { defaultStore, settings };
}

const settingsOf = (storeConfig: Readonly<Record<string, ConfigValue>>): Settings =>
  new Map(
    [...storeConfigFields].flatMap(([field, path]) => {
      const value = storeConfig[field];
      return value === undefined || value === null ? [] : [[path, value] as const];
    }),
  );
