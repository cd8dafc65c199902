import { getBlockById, getPageById, listBlocks, listPages } from '../../domain/store/cms-pages.ts';
import { blockData, pageData } from '../values/cms-data.ts';
import { searchRows } from '../values/search-criteria.ts';
import { intArgument, type ServiceCall, type ServiceMethod } from './service-call.ts';

const BLOCK_FIELDS = ['identifier', 'title', 'content', 'is_active', 'creation_time', 'update_time', 'store_id'];
const PAGE_FIELDS = [...BLOCK_FIELDS, 'page_id', 'page_layout', 'content_heading', 'sort_order', 'meta_title'];

/** Services of CMS pages and blocks. [Cms/etc/webapi.xml] */
export const cmsServices = {
  getPage: (call) => pageData(call.realm, getPageById(call.realm, intArgument(call, 'pageId'))),
  searchPages(call) {
    const pages = listPages(call.realm).map((page) => pageData(call.realm, page));
    return searchContent(call, pages, 'page_id', PAGE_FIELDS);
  },
  getBlock: (call) => blockData(call.realm, getBlockById(call.realm, intArgument(call, 'blockId'))),
  searchBlocks(call) {
    const blocks = listBlocks(call.realm).map((block) => blockData(call.realm, block));
    return searchContent(call, blocks, 'block_id', [...BLOCK_FIELDS, 'block_id']);
  },
} as const satisfies Readonly<Record<string, ServiceMethod>>;

/** Searches pages or blocks, also by values that are not in the response. */
function searchContent(
  { realm, arguments: { searchCriteria } }: ServiceCall,
  contents: readonly Readonly<Record<string, unknown>>[],
  idField: 'page_id' | 'block_id',
  fields: readonly string[],
): object {
  const rows = contents.map((data) => ({ ...data, [idField]: data['id'], is_active: data['active'], store_id: 0 }));
  const { items, ...rest } = searchRows(realm, rows, fields, searchCriteria);
  return { items: items.map(({ [idField]: _, is_active: __, store_id: ___, ...data }) => data), ...rest };
}
