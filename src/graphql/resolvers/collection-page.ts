import type { PageArguments } from './page-arguments.ts';

/** The page size of a request without one. */
const DEFAULT_PAGE_SIZE = 20;

/**
 * A page of a collection without checks: a page size of 0 is the whole collection, and a page past the end is the last one.
 * [lib/internal/Magento/Framework/Data/Collection.php getCurPage, getLastPageNumber]
 */
export function collectionPageOf<Item>(all: readonly Item[], page: PageArguments) {
  const pageSize = page.pageSize ?? DEFAULT_PAGE_SIZE;
  const size = pageSize > 0 ? pageSize : Math.max(1, all.length);
  const last = Math.max(1, Math.ceil(all.length / size));
  const current = Math.min(Math.max(1, page.currentPage ?? 1), last);
  return {
    items: all.slice((current - 1) * size, current * size),
    page_info: { page_size: Math.max(0, pageSize), current_page: current, total_pages: last },
  };
}
