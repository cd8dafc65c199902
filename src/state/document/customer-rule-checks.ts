import { customerKeysOf } from './customer-keys.ts';
import { INDEX } from './customer-rule-fixtures.ts';
import { type DocumentPath, type DocumentProblem, formatPath } from './document-problems.ts';
import type { FixtureDocument } from './fixture-document.ts';
import { type PlacedRule, placeCustomers } from './place-customers.ts';
import { quoteValue } from './value-schemas.ts';

/** Maximum id in the database. [Customer/etc/db_schema.xml customer_entity.entity_id, unsigned int] */
const MAX_ID = 4_294_967_295;
/** Maximum number of rules. Each is searched for the account of an e-mail address. */
const MAX_RULES = 100;

/** Finds rules that generate the same account, invalid ids of rules, and listed customers that conflict with a rule. */
export function customerRuleProblems(document: FixtureDocument): DocumentProblem[] {
  const fixtures = document.customer_rules ?? [];
  if (fixtures.length === 0) return [];
  if (fixtures.length > MAX_RULES)
    return [{ path: ['customer_rules'], message: `has ${fixtures.length} rules; expected at most ${MAX_RULES}` }];
  const { rules } = placeCustomers(document);
  return [
    ...rules.flatMap((rule, i) => idProblems(rule, ['customer_rules', i])),
    ...rules.flatMap((rule, i) => rules.slice(0, i).flatMap((other, j) => overlapProblems(rule, i, other, j))),
    ...listedProblems(document, rules),
  ];
}

function idProblems({ firstId, lastId, except }: PlacedRule, path: DocumentPath): DocumentProblem[] {
  const outside = [...except].find((id) => id < firstId || id > lastId);
  return [
    ...(lastId > MAX_ID
      ? [{ path: [...path, 'count'], message: `the last id would be ${lastId}; expected at most ${MAX_ID}` }]
      : []),
    ...(outside === undefined
      ? []
      : [{ path: [...path, 'except'], message: `${outside} is not an id of the rule: ${firstId} to ${lastId}` }]),
  ];
}

function overlapProblems(rule: PlacedRule, index: number, other: PlacedRule, otherIndex: number): DocumentProblem[] {
  const path = ['customer_rules', index];
  const first = formatPath(['customer_rules', otherIndex]);
  const email = commonEmail(rule, other) ?? commonEmail(other, rule);
  return [
    ...(rule.firstId <= other.lastId && other.firstId <= rule.lastId
      ? [{ path: [...path, 'first_id'], message: `ids ${rule.firstId} to ${rule.lastId} overlap those of ${first}` }]
      : []),
    ...(email === undefined
      ? []
      : [{ path: [...path, 'email'], message: `makes ${quoteValue(email)}, as ${first} does` }]),
  ];
}

/**
 * An e-mail address that both rules generate. The schema does not allow a digit next to the number. So the number of the rule
 * with the shorter prefix consists of the digits that follow in the other prefix; with equal prefixes, the numbers are equal.
 */
function commonEmail(one: PlacedRule, other: PlacedRule): string | undefined {
  if (one.website !== other.website) return undefined;
  const [short = ''] = one.fixture.email.toLowerCase().split(INDEX);
  const [long = ''] = other.fixture.email.toLowerCase().split(INDEX);
  if (!long.startsWith(short)) return undefined;
  const [digits = '1'] = /^\d+/.exec(long.slice(short.length)) ?? (short === long ? ['1'] : []);
  const email = one.emailOf(Number(digits));
  const key = `${one.website}/${email.toLowerCase()}`;
  return one.idOf(key) !== undefined && other.idOf(key) !== undefined ? email : undefined;
}

/** Finds listed customers whose e-mail address a rule generates with another id. */
function listedProblems(document: FixtureDocument, rules: readonly PlacedRule[]): DocumentProblem[] {
  const keyOf = customerKeysOf(document);
  const listed = document.customers ?? [];
  const ids = new Set(listed.map(({ id }) => id));
  return listed.flatMap((customer, i) => {
    if (customer.id === undefined) return [];
    return rules.flatMap((rule, j) => {
      const id = rule.idOf(keyOf(customer));
      if (id === undefined || ids.has(id)) return [];
      const message = `customer_rules[${j}] makes ${quoteValue(customer.email)} with the id ${id}; omit the id to replace that account`;
      return [{ path: ['customers', i, 'id'], message }];
    });
  });
}
