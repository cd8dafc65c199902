import { INDEX } from '../document/customer-rule-fixtures.ts';
import type { PlacedRule } from '../document/place-customers.ts';
import type { Customer, DefaultStores } from '../tables/account-rows.ts';
import type { RowRule } from '../tables/row-rule.ts';
import type { ParseTime } from './fixture-time.ts';
import { seedCustomer } from './seed-accounts.ts';

/** Maximum number of cached rows. The cache is cleared when it is full: an LRU cache would allocate memory for all entries of each rule. */
const MAX_CACHED = 1_000;

/** Creates the rule that builds the rows of its customers. */
export function seedCustomerRule(
  { fixture, firstId, lastId, except, emailOf, idOf }: PlacedRule,
  defaults: DefaultStores,
  parseTime: ParseTime,
): RowRule<Customer> {
  const { count: _, first_id: __, except: ___, ...values } = fixture;
  const commonRow = seedCustomer({ ...values, id: firstId }, defaults, parseTime);
  const numbered = Object.entries(values).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && entry[0] !== 'email' && entry[1].includes(INDEX),
  );
  const cached = new Map<number, Customer>();
  const build = (id: number): Customer => {
    const index = id - firstId + 1;
    const row = { ...commonRow, id, email: emailOf(index) };
    if (numbered.length === 0) return row;
    const strings = numbered.map(([name, template]) => [name, template.replaceAll(INDEX, String(index))]);
    return Object.assign(row, Object.fromEntries(strings));
  };
  return {
    firstId,
    lastId,
    except,
    idOf,
    get(id) {
      if (id < firstId || id > lastId || except.has(id)) return undefined;
      const cachedRow = cached.get(id);
      if (cachedRow !== undefined) return cachedRow;
      const row = build(id);
      if (cached.size >= MAX_CACHED) cached.clear();
      cached.set(id, row);
      return row;
    },
  };
}
