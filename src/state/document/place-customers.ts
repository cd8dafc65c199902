import { customerKey } from '../tables/account-rows.ts';
import { assignIds, type WithId } from '../tables/assign-ids.ts';
import type { CustomerFixture } from './customer-fixtures.ts';
import { customerKeysOf, websiteOfAccount } from './customer-keys.ts';
import { type CustomerRuleFixture, INDEX } from './customer-rule-fixtures.ts';
import type { FixtureDocument } from './fixture-document.ts';

/** A rule that generates customers, with their ids. */
export interface PlacedRule {
  readonly fixture: CustomerRuleFixture;
  readonly website: string;
  readonly firstId: number;
  readonly lastId: number;
  readonly except: ReadonlySet<number>;
  /** The e-mail address of the customer with a number, from 1. */
  emailOf(index: number): string;
  /** The id of the customer with a key; `undefined` if the rule does not generate it. */
  idOf(key: string): number | undefined;
}

/** The customers of a document with their ids. */
export interface PlacedCustomers {
  /** The listed customers. */
  readonly customers: readonly WithId<CustomerFixture>[];
  /** The rules in the order of the document. */
  readonly rules: readonly PlacedRule[];
  /** Whether a listed or a generated customer has a key. */
  hasKey(key: string): boolean;
}

/**
 * Assigns ids to customers. A listed customer whose e-mail address a rule generates gets the id of the generated account, and
 * replaces it. Other customers without an id get the free ids from 1.
 */
export function placeCustomers(document: FixtureDocument): PlacedCustomers {
  const { customers: listed = [], customer_rules: fixtures = [] } = document;
  if (fixtures.length === 0) {
    const customers = assignIds<CustomerFixture>(listed);
    let keys: ReadonlySet<string> | undefined;
    const hasKey = (key: string) => {
      keys ??= new Set(customers.map(customerKeysOf(document)));
      return keys.has(key);
    };
    return { customers, rules: [], hasKey };
  }
  const keyOf = customerKeysOf(document);
  const rules = placeRules(document, fixtures, listed);
  const usedIds = new Set(listed.flatMap(({ id }) => id ?? []));
  const withRuleIds = listed.map((customer) => {
    const id = customer.id ?? firstOf(rules, (rule) => rule.idOf(keyOf(customer)));
    return id === undefined || (customer.id === undefined && usedIds.has(id)) ? customer : { ...customer, id };
  });
  const customers = assignIds<CustomerFixture>(withRuleIds, rules);
  const keys = new Set(customers.map(keyOf));
  const ids = new Set(customers.map(({ id }) => id));
  const hasKey = (key: string) => {
    const id = firstOf(rules, (rule) => rule.idOf(key));
    return keys.has(key) || (id !== undefined && !ids.has(id));
  };
  return { customers, rules, hasKey };
}

function placeRules(
  document: FixtureDocument,
  fixtures: readonly CustomerRuleFixture[],
  listed: readonly CustomerFixture[],
): PlacedRule[] {
  const lastIds = [
    ...listed.map(({ id = 0 }) => id),
    ...fixtures.map(({ first_id, count }) => (first_id === undefined ? 0 : first_id + count - 1)),
  ];
  let next = lastIds.reduce((highest, id) => Math.max(highest, id), 0) + listed.length + 1;
  const websiteOf = websiteOfAccount(document);
  return fixtures.map((fixture) => {
    const firstId = fixture.first_id ?? next;
    if (fixture.first_id === undefined) next += fixture.count;
    return placeRule(fixture, websiteOf(fixture), firstId);
  });
}

const NUMBER = /^[1-9]\d{0,9}$/;

function placeRule(fixture: CustomerRuleFixture, website: string, firstId: number): PlacedRule {
  const { count } = fixture;
  const [before = '', after = ''] = fixture.email.split(INDEX);
  const prefix = customerKey(before, website);
  const suffix = after.toLowerCase();
  const except = new Set(fixture.except);
  return {
    fixture,
    website,
    firstId,
    lastId: firstId + count - 1,
    except,
    emailOf: (index) => before + index + after,
    idOf(key) {
      if (!key.startsWith(prefix) || !key.endsWith(suffix)) return undefined;
      const digits = key.slice(prefix.length, key.length - suffix.length);
      const index = NUMBER.test(digits) ? Number(digits) : 0;
      const id = firstId + index - 1;
      return index < 1 || index > count || except.has(id) ? undefined : id;
    },
  };
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
