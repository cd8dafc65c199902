import { Button } from '../elements/button.tsx';
import {
  customerPage,
  customerSearch,
  MAX_SEARCHED,
  PAGE_SIZE,
  pageStarts,
  showNextPage,
  showPreviousPage,
} from '../model/customers.ts';
import { formatNumber } from '../model/format.ts';

/** The buttons for the previous and the next page of customers; for a search, notes on customers that were not compared or are not shown. */
export function CustomerPages() {
  const { items, found, hasMore } = customerPage.value.value;
  if (customerSearch.value.trim() !== '')
    return found === undefined ? null : (
      <>
        {hasMore &&
          ` among the first ${formatNumber(MAX_SEARCHED)} customers; an exact e-mail address finds any customer`}
        {found > items.length && `; the first ${formatNumber(items.length)} are shown`}
      </>
    );
  const page = pageStarts.value.length;
  if (page === 1 && !hasMore) return null;
  const first = (page - 1) * PAGE_SIZE + 1;
  return (
    <span class="pages">
      <span>{`Customers ${formatNumber(first)} to ${formatNumber(first + items.length - 1)}`}</span>
      <Button kind="quiet" disabled={page === 1} onClick={showPreviousPage}>
        Previous
      </Button>
      <Button kind="quiet" disabled={!hasMore} onClick={showNextPage}>
        Next
      </Button>
    </span>
  );
}
