import { getBlockById, getPageById, listBlocks, listPages } from '../../domain/store/cms-pages.ts';
import type { CmsBlock } from '../../state/tables/cms-content.ts';
import { blockData, pageData } from '../values/cms-data.ts';
import { searchRows } from '../values/search-criteria.ts';
import { intArgument, type ServiceCall, type ServiceMethod } from './service-call.ts';

const BLOCK_FIELDS = ['identifier', 'title', 'content', 'is_active', 'creation_time', 'update_time', 'store_id'];
const PAGE_FIELDS = [...BLOCK_FIELDS, 'page_id', 'page_layout', 'content_heading', 'sort_order', 'meta_title'];

/** Services of CMS pages and blocks. [Cms/etc/webapi.xml] */
export const cmsServices = {
  getPage: (call) => pageData(call.realm, getPageById(call.realm, intArgument(call, 'pageId'))),
  searchPages(call) {
    const rows = listPages(call.realm).map((page) => ({ content: page, data: pageData(call.realm, page) }));
    return searchContent(call, rows, 'page_id', PAGE_FIELDS);
  },
  getBlock: (call) => blockData(call.realm, getBlockById(call.realm, intArgument(call, 'blockId'))),
  searchBlocks(call) {
    const rows = listBlocks(call.realm).map((block) => ({ content: block, data: blockData(call.realm, block) }));
    return searchContent(call, rows, 'block_id', [...BLOCK_FIELDS, 'block_id']);
  },
} as const satisfies Readonly<Record<string, ServiceMethod>>;

/** A page or a block, and its data in the response. */
interface ContentRow {
  readonly content: CmsBlock;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Searches pages or blocks, also by values that are not in the response. */
function searchContent(
  { realm, arguments: { searchCriteria } }: ServiceCall,
  contents: readonly ContentRow[],
  idField: 'page_id' | 'block_id',
  fields: readonly string[],
): object {
  const rows = contents.map(({ content, data }) => ({
    ...data,
    [idField]: content.id,
    is_active: content.is_active !== false,
    store_id: 0,
  }));
  const { items, ...rest } = searchRows(realm, rows, fields, searchCriteria);
  const dataById = new Map(contents.map(({ content, data }) => [content.id, data]));
  return { items: items.map((row) => dataById.get(Number(row[idField]))), ...rest };
}
