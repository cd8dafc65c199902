import { type GraphQLObjectType, getNullableType, isListType } from 'graphql';
import { hashString } from '../../platform/hash.ts';

/** A part of a generated list. */
export interface Page {
  readonly pageSize: number;
  readonly currentPage: number;
  readonly total: number;
  /** The key of the list, which all its pages share. */
  readonly listKey: string;
}

type Arguments = Readonly<Record<string, unknown>>;

/** Fields that contain the total number of entries in Magento's lists. */
export const COUNT_FIELDS = ['total_count', 'count', 'item_count', 'items_count'];

/** Whether a type is a page of a list: it has the entries and either their number or page information. */
export function isPage(type: GraphQLObjectType): boolean {
  const fields = type.getFields();
  const { items } = fields;
  if (items === undefined || !isListType(getNullableType(items.type))) return false;
  return fields['page_info'] !== undefined || COUNT_FIELDS.some((name) => fields[name] !== undefined);
}

/** The page that arguments request. Lists with paging arguments are longer than others. */
export function pageFor(key: string, args: Arguments): Page {
  const { pageSize, currentPage, ...others } = args;
  const listKey = `${key}(${JSON.stringify(others)})`;
  if (typeof pageSize !== 'number') return wholeList(listKey);
  return partOf(listKey, Math.max(1, typeof currentPage === 'number' ? currentPage : 1), Math.max(1, pageSize));
}

function wholeList(listKey: string): Page {
  const total = 2 + (hashString(listKey) % 3);
  return { pageSize: total, currentPage: 1, total, listKey };
}

const partOf = (listKey: string, currentPage: number, pageSize: number): Page => ({
  pageSize,
  currentPage,
  total: 3 + (hashString(listKey) % 30),
  listKey,
});

/** The key of the entity that represents a page. It contains the page, which therefore need not be stored. */
export const keyOfPage = ({ listKey, currentPage, pageSize }: Page, args: Arguments): string =>
  typeof args['pageSize'] === 'number' ? `${listKey}@${currentPage}/${pageSize}` : `${listKey}@`;

/** The page in a key of that form; for another key, a list with all its entries. */
export function pageOfKey(key: string): Page {
  const [, listKey, currentPage, pageSize] = /^(.*)@(?:(\d+)\/(\d+))?$/s.exec(key) ?? [];
  if (listKey === undefined) return wholeList(key);
  return currentPage === undefined ? wholeList(listKey) : partOf(listKey, Number(currentPage), Number(pageSize));
}

/** The keys of the entries of a page. */
export function keysOnPage({ pageSize, currentPage, total, listKey }: Page): string[] {
  const first = (currentPage - 1) * pageSize;
  const size = Math.max(0, Math.min(pageSize, total - first));
  return Array.from({ length: size }, (_, index) => `${listKey}#${first + index}`);
}

/** The field `page_info` of a page. */
export const pageInfo = ({ pageSize, currentPage, total }: Page) => ({
  page_size: pageSize,
  current_page: currentPage,
  total_pages: Math.ceil(total / pageSize),
});
