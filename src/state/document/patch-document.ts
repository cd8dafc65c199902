import { adminKey, groupKey } from '../tables/account-rows.ts';
import { productKey, urlKeyOf } from '../tables/catalog.ts';
import { couponKey } from '../tables/sales-rules.ts';
import type { CustomerFixture } from './customer-fixtures.ts';
import { customerKeysOf } from './customer-keys.ts';
import type { FixtureDocument } from './fixture-document.ts';

type Row = Readonly<Record<string, unknown>>;

/** Properties of a document whose rows have a key: the property of a row with the key, and a function that converts it. */
const keyProperties: Readonly<Record<string, readonly [property: string, keyOf?: (value: string) => string]>> = {
  websites: ['code'],
  stores: ['code'],
  customer_groups: ['code', groupKey],
  customer_rules: ['email'],
  admins: ['username', adminKey],
  roles: ['name'],
  integrations: ['name'],
  tokens: ['token'],
  products: ['sku', productKey],
  categories: ['name', urlKeyOf],
  campaigns: ['name'],
  carts: ['id'],
  compare_lists: ['uid'],
  ratings: ['name'],
  attributes: ['code'],
  orders: ['number'],
  coupons: ['code', couponKey],
  agreements: ['agreement_id'],
  faults: ['id'],
};

/**
 * Merges a part of a document, which may be invalid, into a document. A row with the key of an existing row changes that row;
 * other rows are added. Objects are merged key by key; other values are replaced.
 */
export function patchDocument(document: FixtureDocument, patch: object): FixtureDocument {
  const before: Row = document;
  const customerKeyOf = customerKeysOf(document);
  const keyOf = (list: string, row: Row): string | undefined => {
    const [property, convert = String] = keyProperties[list] ?? ['email'];
    const value = row[property];
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    // The row may be invalid, but only its e-mail address, which is a string here, its website and its store view are read.
    return list === 'customers' ? customerKeyOf(row as CustomerFixture) : convert(String(value));
  };
  const changed = Object.entries(patch).map(([name, value]): [string, unknown] => [
    name,
    Array.isArray(value) ? patchRows(before[name], value, (row) => keyOf(name, row)) : patchValue(before[name], value),
  ]);
  return { ...document, ...Object.fromEntries(changed) };
}

const patchValue = (before: unknown, value: unknown): unknown =>
  isObject(before) && isObject(value) ? { ...before, ...value } : value;

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

function patchRows(before: unknown, changes: readonly unknown[], keyOf: (row: Row) => string | undefined): unknown[] {
  const rows: unknown[] = Array.isArray(before) ? [...before] : [];
  const indexes = new Map(rows.map((row, index) => [isObject(row) ? keyOf(row) : undefined, index]));
  for (const change of changes) {
    const key = isObject(change) ? keyOf(change) : undefined;
    const index = key === undefined ? undefined : indexes.get(key);
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || !isObject(row) || !isObject(change)) rows.push(change);
    else rows[index] = { ...row, ...change };
  }
  return rows;
}
