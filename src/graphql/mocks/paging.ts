import { type GraphQLObjectType, getNullableType, isListType } from 'graphql';
import { stableNumber } from '../../ports/stable-number.ts';

/** A part of a list that is made up. */
export interface Page {
  readonly pageSize: number;
  readonly currentPage: number;
  readonly total: number;
  /** Of the whole list, whichever page is asked for. */
  readonly listKey: string;
}

type Arguments = Readonly<Record<string, unknown>>;

/** Names under which Magento's lists tell how many there are in all. */
export const COUNTS = ['total_count', 'count', 'item_count', 'items_count'];

/** Whether a type is a page of a list: what is in it, and how much there is. */
export function isPage(type: GraphQLObjectType): boolean {
  const fields = type.getFields();
  const { items } = fields;
  if (items === undefined || !isListType(getNullableType(items.type))) return false;
  return fields['page_info'] !== undefined || COUNTS.some((name) => fields[name] !== undefined);
}

/** The page that arguments ask for. Lists that are asked for by page have more in them than others. */
export function pageFor(key: string, args: Arguments): Page {
  const { pageSize, currentPage, ...others } = args;
  const listKey = `${key}(${JSON.stringify(others)})`;
  const isPaged = typeof pageSize === 'number';
  const total = isPaged ? 3 + (stableNumber(listKey) % 30) : 2 + (stableNumber(listKey) % 3);
  return {
    pageSize: isPaged ? Math.max(1, pageSize) : total,
    currentPage: typeof currentPage === 'number' ? Math.max(1, currentPage) : 1,
    total,
    listKey,
  };
}

/** Keys of the entries that are on a page. */
export function keysOn({ pageSize, currentPage, total, listKey }: Page): string[] {
  const first = (currentPage - 1) * pageSize;
  const size = Math.max(0, Math.min(pageSize, total - first));
  return Array.from({ length: size }, (_, index) => `${listKey}#${first + index}`);
}

export const pageInfo = ({ pageSize, currentPage, total }: Page) => ({
  page_size: pageSize,
  current_page: currentPage,
  total_pages: Math.ceil(total / pageSize),
});
