import { INDEX } from '../document/customer-rule-fixtures.ts';
import type { PlacedRule } from '../document/place-customers.ts';
import type { Customer, DefaultStores } from '../tables/account-rows.ts';
import type { RowRule } from '../tables/row-rule.ts';
import type { ParseTime } from './fixture-time.ts';
import { seedCustomer } from './seed-accounts.ts';

/** Maximum number of rows that are kept, so that requests of one account get the same row. All are dropped then. */
const MAX_CACHED = 1_000;

/** The rows of the customers of a rule. */
export function seedCustomerRule(
  { fixture, firstId, lastId, except, emailOf, idOf }: PlacedRule,
  defaults: DefaultStores,
  parseTime: ParseTime,
): RowRule<Customer> {
  const { count: _, first_id: __, except: ___, ...values } = fixture;
  const template = seedCustomer({ ...values, id: firstId }, defaults, parseTime);
  const numbered = Object.entries(values).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && entry[0] !== 'email' && entry[1].includes(INDEX),
  );
  const cached = new Map<number, Customer>();
  const build = (id: number): Customer => {
    const index = id - firstId + 1;
    const row = { ...template, id, email: emailOf(index) };
    if (numbered.length === 0) return row;
    const texts = numbered.map(([name, text]) => [name, text.replaceAll(INDEX, String(index))]);
    return Object.assign(row, Object.fromEntries(texts));
  };
  return {
    firstId,
    lastId,
    except,
    idOf,
    get(id) {
      if (id < firstId || id > lastId || except.has(id)) return undefined;
      const known = cached.get(id);
      if (known !== undefined) return known;
      const row = build(id);
      if (cached.size >= MAX_CACHED) cached.clear();
      cached.set(id, row);
      return row;
    },
  };
}
