import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Behaviour } from '../../magento/releases/behaviour.ts';
import type { Realm } from '../../state/realm.ts';
import { isLike } from './sql-like.ts';

interface Filter {
  readonly field?: string | null;
  readonly value?: string | null;
  readonly condition_type?: string | null;
}

interface SortOrder {
  readonly field?: string | null;
  readonly direction?: string | null;
}

/** The criteria of a search. [lib/internal/Magento/Framework/Api/SearchCriteriaInterface.php] */
export interface SearchCriteria {
  readonly filter_groups?: readonly { readonly filters?: readonly Filter[] | null }[] | null;
  readonly sort_orders?: readonly SortOrder[] | null;
  readonly page_size?: number | null;
  readonly current_page?: number | null;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * The rows that match every filter group (at least one filter of each), sorted, one page of them.
 * [lib/internal/Magento/Framework/Api/SearchCriteria/CollectionProcessor]
 *
 * @param fields the fields that filters and sort orders may name
 * @param searchCriteria the argument of a service method
 */
export function searchRows(
  { behaviour }: Realm,
  rows: readonly Row[],
  fields: readonly string[],
  searchCriteria: unknown,
) {
  // Arguments have been converted to their data type, SearchCriteria.
  const criteria = searchCriteria as SearchCriteria;
  const groups = (criteria.filter_groups ?? []).map(({ filters }) => filters ?? []);
  const sorted = (criteria.sort_orders ?? []).filter(({ field }) => field !== undefined && field !== null);
  for (const field of [...groups.flat(), ...sorted].map(({ field: name }) => name ?? '')) {
    if (!fields.includes(field)) throw new Refusal('attributeNameInvalid', [field]);
  }
  const matching = rows.filter((row) =>
    groups.every(
      (filters) => filters.length === 0 || filters.some((filter) => matchesFilter(filter, row[filter.field ?? ''])),
    ),
  );
  const { start, size } = pageOf(behaviour, matching.length, criteria);
  return {
    items: sortRows(matching, criteria).slice(start, start + size),
    search_criteria: searchCriteriaData(criteria),
    total_count: matching.length,
  };
}

/** A page of a negative size has one row. [fw/Data/Collection.php getCurPage, fw/DB/Select.php limitPage] */
function pageOf(
  { page_beyond_last }: Behaviour,
  total: number,
  { page_size, current_page }: SearchCriteria,
): { start: number; size: number } {
  if (!page_size) return { start: 0, size: total };
  const size = Math.max(1, page_size);
  const lastPage = page_beyond_last === 'last' ? Math.ceil(total / page_size) : Number.POSITIVE_INFINITY;
  const page = Math.max(1, Math.min(current_page ?? 1, lastPage));
  return { start: size * (page - 1), size };
}

/** Refuses a sort order that Magento's object does not take. [lib/internal/Magento/Framework/Api/SortOrder.php] */
export function requireValidSortOrder(name: string, value: unknown): void {
  if (name === 'direction' && !/^(?:asc|desc)$/i.test(String(value))) {
    throw new Refusal('sortDirectionInvalid', ['ASC', 'DESC']);
  }
  if (name === 'field' && /[^a-z0-9_]/i.test(String(value))) throw new Refusal('sortFieldInvalid', [String(value)]);
}

const BY_ID = [{ field: 'id', direction: 'ASC' }];

/** A sort order without a direction is descending. [fw/Api/SearchCriteria/CollectionProcessor/SortingProcessor.php] */
function sortRows(rows: readonly Row[], { sort_orders }: SearchCriteria): Row[] {
  const orders = sort_orders?.length ? sort_orders : BY_ID;
  return rows.toSorted((one, other) => {
    for (const { field, direction } of orders) {
      const order = compare(one[field ?? ''], other[field ?? '']);
      if (order !== 0) return direction?.toUpperCase() === 'ASC' ? order : -order;
    }
    return 0;
  });
}

/** Conditions of Magento's collections; the default is `eq`. Of several values, such as categories, one must match. [fw/DB/Adapter/Pdo/Mysql.php prepareSqlCondition] */
function matchesFilter(filter: Filter, actual: unknown): boolean {
  if (!Array.isArray(actual)) return matchesCondition(filter, actual);
  const isNegative = filter.condition_type === 'neq' || filter.condition_type === 'nin';
  return isNegative
    ? actual.every((each) => matchesCondition(filter, each))
    : actual.some((each) => matchesCondition(filter, each));
}

function matchesCondition({ condition_type, value }: Filter, actual: unknown): boolean {
  const expected = value ?? '';
  const actualString = actual === null || actual === undefined ? '' : String(actual);
  switch (condition_type ?? 'eq') {
    case 'neq':
      return compare(actual, expected) !== 0;
    case 'like':
      return isLike(actualString, expected);
    case 'nlike':
      return !isLike(actualString, expected);
    case 'in':
      return expected.split(',').some((item) => compare(actual, item.trim()) === 0);
    case 'nin':
      return !expected.split(',').some((item) => compare(actual, item.trim()) === 0);
    case 'finset':
      return actualString.split(',').includes(expected);
    case 'null':
      return actual === null || actual === undefined;
    case 'notnull':
      return actual !== null && actual !== undefined;
    case 'gt':
      return compare(actual, expected) > 0;
    case 'lt':
      return compare(actual, expected) < 0;
    case 'gteq':
    case 'from':
    case 'moreq':
      return compare(actual, expected) >= 0;
    case 'lteq':
    case 'to':
      return compare(actual, expected) <= 0;
    default:
      return compare(actual, expected) === 0;
  }
}

/** Compares as MySQL does: numbers by value, strings ignoring case. */
function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' || typeof one === 'boolean') return Number(one) - Number(other);
  const [left, right] = [String(one ?? '').toLowerCase(), String(other ?? '').toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The criteria as the response repeats them. */
function searchCriteriaData({ filter_groups, sort_orders, page_size, current_page }: SearchCriteria): object {
  return {
    filter_groups: (filter_groups ?? []).map(({ filters }) => ({
      filters: (filters ?? []).map(({ field, value, condition_type }) => ({
        field,
        value,
        condition_type: condition_type ?? 'eq',
      })),
    })),
    ...(sort_orders && { sort_orders: sort_orders.map(sortOrderData) }),
    ...(isNumber(page_size) && { page_size }),
    ...(isNumber(current_page) && { current_page }),
  };
}

const sortOrderData = ({ field, direction }: SortOrder) => ({
  ...(field && { field }),
  ...(direction && { direction: direction.toUpperCase() }),
});

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';
