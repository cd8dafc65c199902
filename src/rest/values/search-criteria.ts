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
 * Searches rows: those that match at least one filter of each group, sorted, and one page of them.
 * [lib/internal/Magento/Framework/Api/SearchCriteria/CollectionProcessor]
 *
 * @param fields the fields that filters and sort orders may name
 * @param searchCriteria the argument of a service method
 */
export const searchRows = (realm: Realm, rows: readonly Row[], fields: readonly string[], searchCriteria: unknown) =>
  searchItems(realm, { items: rows, rowOf: (row: Row) => row }, fields, searchCriteria);

/** Items to search, and the function that builds the row of an item when it is needed. */
interface Searched<Item> {
  readonly items: readonly Item[];
  readonly rowOf: (item: Item) => Row;
  /** Whether the items are already sorted by id. */
  readonly isSortedById?: boolean;
}

/** Searches as `searchRows` does, but does not keep the rows of all items in memory. */
export function searchItems<Item>(
  { behaviour }: Realm,
  { items, rowOf, isSortedById = false }: Searched<Item>,
  fields: readonly string[],
  searchCriteria: unknown,
) {
  const criteria = searchCriteriaOf(searchCriteria);
  const groups = filterGroupsOf(criteria).filter((filters) => filters.length > 0);
  const sorted = (criteria.sort_orders ?? []).filter(({ field }) => field !== undefined && field !== null);
  for (const field of [...groups.flat(), ...sorted].map(({ field: name }) => name ?? '')) {
    if (!fields.includes(field)) throw new Refusal('attributeNameInvalid', [field]);
  }
  const matches = (row: Row) =>
    groups.every((filters) => filters.some((filter) => matchesFilter(filter, row[filter.field ?? ''])));
  const matching = groups.length === 0 ? items : items.filter((item) => matches(rowOf(item)));
  const { start, size } = pageOf(behaviour, matching.length, criteria);
  const isSorted = isSortedById && !criteria.sort_orders?.length;
  const ordered = isSorted ? matching : sortItems(matching, rowOf, criteria);
  return {
    items: ordered.slice(start, start + size).map(rowOf),
    search_criteria: searchCriteriaData(criteria),
    total_count: matching.length,
  };
}

/** The search criteria in an argument, which has been converted to its data type. */
const searchCriteriaOf = (argument: unknown): SearchCriteria => argument as SearchCriteria;

const filterGroupsOf = ({ filter_groups }: SearchCriteria): (readonly Filter[])[] =>
  (filter_groups ?? []).map(({ filters }) => filters ?? []);

/** The value that a field must have, if one filter group consists of that condition only; otherwise `undefined`. */
export const requiredValueOf = (searchCriteria: unknown, field: string): string | undefined =>
  filterGroupsOf(searchCriteriaOf(searchCriteria)).flatMap(([only, ...others]) =>
    only?.field === field && (only.condition_type ?? 'eq') === 'eq' && others.length === 0 ? [only.value ?? ''] : [],
  )[0];

/** The rows of a page. A page of a negative size has one row. [fw/Data/Collection.php getCurPage, fw/DB/Select.php limitPage] */
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

/** Refuses an invalid sort order. [lib/internal/Magento/Framework/Api/SortOrder.php] */
export function requireValidSortOrder(name: string, value: unknown): void {
  if (name === 'direction' && !/^(?:asc|desc)$/i.test(String(value))) {
    throw new Refusal('sortDirectionInvalid', ['ASC', 'DESC']);
  }
  if (name === 'field' && /[^a-z0-9_]/i.test(String(value))) throw new Refusal('sortFieldInvalid', [String(value)]);
}

const BY_ID = [{ field: 'id', direction: 'ASC' }];

/** Sorts items, by default by id. A sort order without a direction is descending. [fw/Api/SearchCriteria/CollectionProcessor/SortingProcessor.php] */
function sortItems<Item>(items: readonly Item[], rowOf: (item: Item) => Row, { sort_orders }: SearchCriteria): Item[] {
  const orders = sort_orders?.length ? sort_orders : BY_ID;
  const keyed = items.map((item) => {
    const row = rowOf(item);
    return { item, values: orders.map(({ field }) => row[field ?? '']) };
  });
  keyed.sort((one, other) => {
    for (const [index, { direction }] of orders.entries()) {
      const order = compare(one.values[index], other.values[index]);
      if (order !== 0) return direction?.toUpperCase() === 'ASC' ? order : -order;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

/** Whether a value matches a filter; the default condition is `eq`. Of several values, such as categories, one must match. [fw/DB/Adapter/Pdo/Mysql.php prepareSqlCondition] */
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
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The criteria in the response. */
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
