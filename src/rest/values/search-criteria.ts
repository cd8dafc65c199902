import { Refusal } from '../../magento/phrases/refusal.ts';
import { isLike } from './sql-like.ts';

interface Filter {
  readonly field?: string | null;
  readonly value?: string | null;
  readonly condition_type?: string | null;
}

/** What a search asks for. [lib/internal/Magento/Framework/Api/SearchCriteriaInterface.php] */
export interface SearchCriteria {
  readonly filter_groups?: readonly { readonly filters?: readonly Filter[] | null }[] | null;
  readonly sort_orders?: readonly { readonly field?: string | null; readonly direction?: string | null }[] | null;
  readonly page_size?: number | null;
  readonly current_page?: number | null;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Rows that every group of filters lets through (one filter of a group is enough), sorted, a page of them: the last one
 * where a later one is asked for, as Magento's collections do.
 * [lib/internal/Magento/Framework/Api/SearchCriteria/CollectionProcessor]
 *
 * @param fields what can be asked for; any other is refused
 */
export function search(rows: readonly Row[], fields: readonly string[], criteria: SearchCriteria) {
  const groups = (criteria.filter_groups ?? []).map(({ filters }) => filters ?? []);
  for (const field of [...groups.flat(), ...(criteria.sort_orders ?? [])].map((each) => each.field ?? '')) {
    if (!fields.includes(field)) throw new Refusal('attributeNameInvalid', [field]);
  }
  const found = rows.filter((row) =>
    groups.every((filters) => filters.length === 0 || filters.some((each) => holds(each, row[each.field ?? '']))),
  );
  const { start, size } = pageOf(found.length, criteria);
  return {
    items: sorted(found, criteria).slice(start, start + size),
    search_criteria: told(criteria),
    total_count: found.length,
  };
}

/**
 * A page beyond the last is the last one, and one of a negative size has one row.
 * [fw/Data/Collection.php getCurPage, fw/DB/Select.php limitPage]
 */
function pageOf(total: number, { page_size, current_page }: SearchCriteria): { start: number; size: number } {
  if (!page_size) return { start: 0, size: total };
  const page = Math.max(1, Math.min(current_page ?? 1, Math.ceil(total / page_size)));
  const size = Math.max(1, page_size);
  return { start: size * (page - 1), size };
}

const BY_ID = [{ field: 'id', direction: 'ASC' }];

/** What names no direction is sorted downwards. [fw/Api/SearchCriteria/CollectionProcessor/SortingProcessor.php] */
function sorted(rows: readonly Row[], { sort_orders }: SearchCriteria): Row[] {
  const orders = sort_orders ?? BY_ID;
  return rows.toSorted((one, other) => {
    for (const { field, direction } of orders) {
      const order = compare(one[field ?? ''], other[field ?? '']);
      if (order !== 0) return direction?.toUpperCase() === 'ASC' ? order : -order;
    }
    return 0;
  });
}

/** Conditions of Magento's collections; `eq` where none is named. [fw/DB/Adapter/Pdo/Mysql.php prepareSqlCondition] */
function holds({ condition_type, value }: Filter, actual: unknown): boolean {
  const wanted = value ?? '';
  const text = actual === null || actual === undefined ? '' : String(actual);
  switch (condition_type ?? 'eq') {
    case 'neq':
      return compare(actual, wanted) !== 0;
    case 'like':
      return isLike(text, wanted);
    case 'nlike':
      return !isLike(text, wanted);
    case 'in':
      return wanted.split(',').some((each) => compare(actual, each.trim()) === 0);
    case 'nin':
      return !wanted.split(',').some((each) => compare(actual, each.trim()) === 0);
    case 'finset':
      return text.split(',').includes(wanted);
    case 'null':
      return actual === null || actual === undefined;
    case 'notnull':
      return actual !== null && actual !== undefined;
    case 'gt':
      return compare(actual, wanted) > 0;
    case 'lt':
      return compare(actual, wanted) < 0;
    case 'gteq':
    case 'from':
    case 'moreq':
      return compare(actual, wanted) >= 0;
    case 'lteq':
    case 'to':
      return compare(actual, wanted) <= 0;
    default:
      return compare(actual, wanted) === 0;
  }
}

/** As MySQL compares: numbers by value, texts without regard to case. */
function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' || typeof one === 'boolean') return Number(one) - Number(other);
  const [left, right] = [String(one ?? '').toLowerCase(), String(other ?? '').toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The criteria as the answer repeats them. */
function told({ filter_groups, sort_orders, page_size, current_page }: SearchCriteria): object {
  return {
    filter_groups: (filter_groups ?? []).map(({ filters }) => ({
      filters: (filters ?? []).map(({ field, value, condition_type }) => ({
        field,
        value,
        condition_type: condition_type ?? 'eq',
      })),
    })),
    ...(sort_orders && { sort_orders }),
    ...(page_size && { page_size }),
    ...(current_page && { current_page }),
  };
}
