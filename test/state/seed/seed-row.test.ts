import { expect, test } from 'vitest';
import { createRelativeTimeCheck, createRowSeed } from '../../../src/state/seed/seed-row.ts';
import { createRowSnapshot } from '../../../src/state/snapshot/snapshot-row.ts';
import { customerFields } from '../../../src/state/tables/customer-fields.ts';

type Fields = Parameters<typeof createRelativeTimeCheck>[0];
const { email, firstname, middlename, created_at } = customerFields as Fields;
const fields = { email, firstname, middlename, created_at } as Fields;

const parseTime = (text: string) => Date.parse(text);
const clock = { isoString: (time: number) => new Date(time).toISOString().replace('.000Z', 'Z') };
const seed = createRowSeed<Record<string, unknown>>(fields as never);
const save = createRowSnapshot<Record<string, unknown>>(fields as never);

test('values of the fixture replace defaults; unknown and undefined ones are ignored', () => {
  const row = seed({ email: 'a@b.co', firstname: undefined, other: 1 }, parseTime);
  expect(row['email']).toBe('a@b.co');
  expect(Object.keys(row).toSorted()).toEqual(['created_at', 'email', 'firstname', 'middlename']);
});

test('times are parsed, null is none, and computed values come last', () => {
  expect(seed({ created_at: '1970-01-01T00:00:01Z' }, parseTime)['created_at']).toBe(1000);
  expect(seed({ created_at: null }, parseTime)['created_at']).toBeNull();
  expect(seed({ email: 'a@b.co' }, parseTime, { email: 'c@d.co' })['email']).toBe('c@d.co');
});

test('rows do not share their values with the defaults', () => {
  const [one, other] = [seed({ email: 'a@b.co' }, parseTime), seed({}, parseTime)];
  expect(other['email']).not.toBe(one['email']);
});

test.each([
  [{ created_at: '+1h' }, true],
  [{ created_at: '-1d' }, true],
  [{ created_at: '2030-01-01' }, false],
  [{ created_at: null }, false],
  [{ email: '+1h' }, false],
  [{}, false],
])('%j has a time relative to the start: %s', (fixture, isRelative) => {
  expect(createRelativeTimeCheck(fields)(fixture)).toBe(isRelative);
});

test('a row becomes a fixture from which the same row is built', () => {
  const row = seed({ email: 'a@b.co', firstname: 'A', middlename: 'M', created_at: '2030-01-01T00:00:00Z' }, parseTime);
  const saved = save(row, clock);
  expect(saved).toEqual({ email: 'a@b.co', firstname: 'A', middlename: 'M', created_at: '2030-01-01T00:00:00Z' });
  expect(seed(saved, parseTime)).toEqual(row);
});
