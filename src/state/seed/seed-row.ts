import type { Field, Fields } from '../../magento/attributes/field.ts';
import { isRelativeTime, type ParseTime } from './fixture-time.ts';

type Fixture = Readonly<Record<string, unknown>>;
type Convert = (value: unknown, parseTime: ParseTime) => unknown;

const convertTime: Convert = (value, parseTime) => (typeof value === 'string' ? parseTime(value) : null);
const unchanged: Convert = (value) => value;

/**
 * Creates a function that builds a row from a valid fixture. Values of the fixture replace the defaults of the fields.
 *
 * @param conversions by value type; values of other types are stored unchanged
 */
export function createRowSeed<Row>(
  fields: Readonly<Record<keyof Row, Field>>,
  conversions?: Readonly<Record<string, Convert>>,
): (fixture: Fixture, parseTime: ParseTime, computed?: Partial<Row>) => Row;
export function createRowSeed(
  fields: Fields,
  conversions: Readonly<Record<string, Convert>> = {},
): (fixture: Fixture, parseTime: ParseTime, computed?: object) => object {
  const stored = Object.entries(fields).filter(([, { storage }]) => storage !== 'none');
  const converters = new Map(
    stored.map(([name, { type }]) => [name, type === 'time' ? convertTime : (conversions[type] ?? unchanged)]),
  );
  const defaults: Fixture = Object.fromEntries(stored.map(([name, field]) => [name, field.default]));
  // Each row is a copy of one object, so that all rows have the same hidden class.
  return (fixture, parseTime, computed) => {
    const row: Record<string, unknown> = { ...defaults };
    for (const name in fixture) {
      const value = fixture[name];
      const convert = converters.get(name);
      if (value !== undefined && convert !== undefined) row[name] = convert(value, parseTime);
    }
    return Object.assign(row, computed);
  };
}

/** Creates a function that checks whether a fixture contains a time relative to the start of the world. */
export function createRelativeTimeCheck(fields: Fields): (fixture: Fixture) => boolean {
  const times = new Set(Object.keys(fields).filter((name) => fields[name]?.type === 'time'));
  return (fixture) => {
    for (const name in fixture) {
      if (!times.has(name)) continue;
      const value = fixture[name];
      if (typeof value === 'string' && isRelativeTime(value)) return true;
    }
    return false;
  };
}
