import { getBlockById, getPageById, listBlocks, listPages } from '../../domain/store/cms-pages.ts';
import { blockData, pageData } from '../values/cms-data.ts';
import { searchRows } from '../values/search-criteria.ts';
import { intArgument, type ServiceMethod } from './service-call.ts';

const BLOCK_FIELDS = ['identifier', 'title', 'content', 'is_active', 'creation_time', 'update_time', 'store_id'];
const PAGE_FIELDS = [...BLOCK_FIELDS, 'page_id', 'page_layout', 'content_heading', 'sort_order', 'meta_title'];

/** Pages and blocks of the content management. [Cms/etc/webapi.xml] */
export const cmsServices = {
  getPage: (call) => pageData(call.realm, getPageById(call.realm, intArgument(call, 'pageId'))),
  searchPages({ realm, arguments: { searchCriteria } }) {
    const rows = listPages(realm).map((page) => ({
      ...pageData(realm, page),
      page_id: page.id,
      is_active: page.is_active !== false,
      store_id: 0,
    }));
    const { items, ...rest } = searchRows(realm, rows, PAGE_FIELDS, searchCriteria);
    return { items: items.map(({ page_id: _, store_id: __, is_active: ___, ...page }) => page), ...rest };
  },
  getBlock: (call) => blockData(call.realm, getBlockById(call.realm, intArgument(call, 'blockId'))),
  searchBlocks({ realm, arguments: { searchCriteria } }) {
    const rows = listBlocks(realm).map((block) => ({
      ...blockData(realm, block),
      block_id: block.id,
      is_active: block.is_active !== false,
      store_id: 0,
    }));
    const fields = [...BLOCK_FIELDS, 'block_id'];
    const { items, ...rest } = searchRows(realm, rows, fields, searchCriteria);
    return { items: items.map(({ block_id: _, store_id: __, is_active: ___, ...block }) => block), ...rest };
  },
} as const satisfies Readonly<Record<string, ServiceMethod>>;
