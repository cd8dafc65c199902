import { Refusal } from '../../magento/phrases/refusal.ts';

/** The arguments that request a page of a list. */
export interface PageArguments {
  readonly currentPage?: number | null;
  readonly pageSize?: number | null;
}

/** The default in Magento's SDL, used when the schema of a store does not have the argument. */
const DEFAULT_PAGE_SIZE = 20;

/** A page of a list: `items`, `page_info` and `total_count`. */
export function pageOf<Item>(all: readonly Item[], page: PageArguments) {
  const { currentPage, pageSize } = {
    currentPage: page.currentPage ?? 1,
    pageSize: page.pageSize ?? DEFAULT_PAGE_SIZE,
  };
  if (currentPage < 1) throw new Refusal('currentPageTooSmall');
  if (pageSize < 1) throw new Refusal('pageSizeTooSmall');
  const start = (currentPage - 1) * pageSize;
  return {
    items: all.slice(start, start + pageSize),
    total_count: all.length,
    page_info: { page_size: pageSize, current_page: currentPage, total_pages: Math.ceil(all.length / pageSize) },
  };
}

/** Refuses a page past the end of a list that is not empty. */
export function refusePageTooLarge({ total_count: total, page_info: page }: ReturnType<typeof pageOf>): void {
  const { current_page: current, total_pages: last } = page;
  if (current > last && total > 0) throw new Refusal('currentPageTooLarge', [current, last]);
}
