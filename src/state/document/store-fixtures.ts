import * as v from 'valibot';
import { describedProperty } from '../../matching/described-property.ts';
import { requiredProperty } from './field-schemas.ts';
import {
  booleanSchema,
  codeSchema,
  configSchema,
  currencySchema,
  idSchema,
  nonEmptyStringSchema,
  stringSchema,
} from './value-schemas.ts';

/** The schema of a website in a fixture document. */
export const websiteFixtureSchema = v.strictObject({
  id: describedProperty(idSchema, 'Id of the website. Default: the next free number, from 1.'),
  code: requiredProperty(codeSchema, 'Code of the website. Unique.'),
  name: describedProperty(stringSchema, 'Name. Default: the code; `Main Website` for `base`.'),
  config: describedProperty(configSchema, 'Settings of the website scope, by configuration path.'),
});

/** The schema of a store view in a fixture document. */
export const storeFixtureSchema = v.strictObject({
  id: describedProperty(idSchema, 'Id of the store view. Default: the next free number, from 1.'),
  code: requiredProperty(codeSchema, 'Code of the store view, as in the `Store` header. Unique.'),
  website: describedProperty(codeSchema, 'Code of the website. Default: `base`.'),
  name: describedProperty(stringSchema, 'Name. Default: the code; `Default Store View` for `default`.'),
  locale: describedProperty(nonEmptyStringSchema, 'Locale (`general/locale/code`). Default: `en_US`.'),
  currency: describedProperty(currencySchema, 'ISO 4217 currency code (`currency/options/default`). Default: `USD`.'),
  is_active: describedProperty(booleanSchema, 'Whether the store view is active. Default: true.'),
  config: describedProperty(configSchema, 'Settings of the store view scope, by configuration path.'),
});

/** A website in a fixture document. */
export type WebsiteFixture = v.InferInput<typeof websiteFixtureSchema>;
/** A store view in a fixture document. */
export type StoreFixture = v.InferInput<typeof storeFixtureSchema>;
