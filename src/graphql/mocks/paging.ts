import { type GraphQLObjectType, getNullableType, isListType } from 'graphql';
import { stableNumber } from '../../platform/hash.ts';

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
  if (typeof pageSize !== 'number') return wholeList(listKey);
  return partOf(listKey, Math.max(1, typeof currentPage === 'number' ? currentPage : 1), Math.max(1, pageSize));
}

function wholeList(listKey: string): Page {
  const total = 2 + (stableNumber(listKey) % 3);
  return { pageSize: total, currentPage: 1, total, listKey };
}

const partOf = (listKey: string, currentPage: number, pageSize: number): Page => ({
  pageSize,
  currentPage,
  total: 3 + (stableNumber(listKey) % 30),
  listKey,
});

/** A page as the key of the entity that shows it, so that nothing need be remembered of it. */
export const keyOfPage = ({ listKey, currentPage, pageSize }: Page, args: Arguments): string =>
  typeof args['pageSize'] === 'number' ? `${listKey}@${currentPage}/${pageSize}` : `${listKey}@`;

/** The page of such a key; of any other, a list that is shown whole. */
export function pageOfKey(key: string): Page {
  const [, listKey, currentPage, pageSize] = /^(.*)@(?:(\d+)\/(\d+))?$/s.exec(key) ?? [];
  if (listKey === undefined) return wholeList(key);
  return currentPage === undefined ? wholeList(listKey) : partOf(listKey, Number(currentPage), Number(pageSize));
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
