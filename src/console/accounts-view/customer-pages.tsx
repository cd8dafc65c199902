import { Button } from '../elements/button.tsx';
import {
  customerPage,
  customerSearch,
  MAX_SEARCHED,
  PAGE_SIZE,
  pageStarts,
  turnBack,
  turnPage,
} from '../model/customers.ts';
import { formatCount } from '../model/format.ts';

/** The buttons for the previous and the next page of customers; for a search, a note if it did not compare all customers. */
export function CustomerPages() {
  const { items, hasMore } = customerPage.value.value;
  if (customerSearch.value.trim() !== '')
    return hasMore
      ? ` among the first ${formatCount(MAX_SEARCHED)} customers; a whole e-mail address finds any customer`
      : null;
  const page = pageStarts.value.length;
  if (page === 1 && !hasMore) return null;
  const first = (page - 1) * PAGE_SIZE + 1;
  return (
    <span class="pages">
      <span>{`Customers ${formatCount(first)} to ${formatCount(first + items.length - 1)}`}</span>
      <Button kind="quiet" disabled={page === 1} onClick={turnBack}>
        Previous
      </Button>
      <Button kind="quiet" disabled={!hasMore} onClick={turnPage}>
        Next
      </Button>
    </span>
  );
}
