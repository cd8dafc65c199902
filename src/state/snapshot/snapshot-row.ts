import type { Field, Fields } from '../../magento/attributes/field.ts';
import type { Clock } from '../../platform/clock.ts';

/** Formats times for a document. */
export type TimeFormat = Pick<Clock, 'isoString'>;

type Row = Readonly<Record<string, unknown>>;
type Convert = (value: unknown, clock: TimeFormat) => unknown;

const formatTime: Convert = (time, clock) => (typeof time === 'number' ? clock.isoString(time) : null);
const copy: Convert = (value) => (Array.isArray(value) ? [...value] : value);

/**
 * Creates a function that converts a row to a fixture from which the same row can be built.
 *
 * @param conversions by value type; `undefined` omits the property
 */
export function createRowSnapshot<Fixture>(
  fields: Readonly<Record<keyof Fixture, Field>>,
  conversions?: Readonly<Record<string, Convert>>,
): (row: Row, clock: TimeFormat) => Fixture;
export function createRowSnapshot(
  fields: Fields,
  conversions: Readonly<Record<string, Convert>> = {},
): (row: Row, clock: TimeFormat) => object {
  const stored = Object.entries(fields).flatMap(([name, field]) =>
    field.storage === 'none'
      ? []
      : [{ name, field, convert: field.type === 'time' ? formatTime : (conversions[field.type] ?? copy) }],
  );
  return (row, clock) => {
    const fixture: Record<string, unknown> = {};
    for (const { name, field, convert } of stored) {
      if (isOmitted(row[name], field)) continue;
      const value = convert(row[name], clock);
      if (value !== undefined) fixture[name] = value;
    }
    return fixture;
  };
}

function isOmitted(value: unknown, { default: fallback = null, omitDefault }: Field): boolean {
  if (value === undefined || value === null) return value === undefined || fallback === null;
  if (!omitDefault) return false;
  return Array.isArray(fallback) ? Array.isArray(value) && value.length === 0 : value === fallback;
}
