import type { LocaleDefinition } from '@faker-js/faker';

/** The modules of Faker's definitions that the methods of templates and generated values read. */
const INCLUDED_MODULES = [
  'metadata',
  'color',
  'commerce',
  'company',
  'date',
  'internet',
  'location',
  'lorem',
  'person',
  'phone_number',
];

/** Number of entries of a longer array, such as that of first names, that values are picked from. */
const MAX_ENTRIES = 40;

/**
 * The definitions that generated values are picked from. The build applies this function too, so that the package contains
 * a fifth of Faker's definitions and generates the same values as the sources.
 */
export function selectDefinitions(definitions: LocaleDefinition): LocaleDefinition {
  return Object.fromEntries(
    Object.entries(definitions)
      .filter(([module]) => INCLUDED_MODULES.includes(module))
      .map(([module, values = {}]) => [module, selectEntries(values)]),
  );
}

const selectEntries = (values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, selectValues(value)]));

function selectValues(values: unknown): unknown {
  if (Array.isArray(values)) return values.length <= MAX_ENTRIES ? values : pickEvenly(values);
  return values === null || typeof values !== 'object' ? values : selectEntries(values);
}

/** Arrays are sorted, so the first entries would all have the same initial letter. */
const pickEvenly = (values: readonly unknown[]): unknown[] =>
  Array.from({ length: MAX_ENTRIES }, (_, index) => values[Math.floor((index * values.length) / MAX_ENTRIES)]);
