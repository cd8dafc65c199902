import { signal } from '@preact/signals';
import type { CustomerAccount } from '../client/api-types.ts';
import { CallError, callControl, listItems } from '../client/call-control.ts';
import { createResource } from './resource.ts';

/** Number of customers of a page. */
export const PAGE_SIZE = 100;
/** Maximum number of customers that a search compares. If none matches, the text is looked up as an e-mail address. */
export const MAX_SEARCHED = 10_000;

/** The customers that the view of accounts shows. */
export interface CustomerPage {
  readonly items: readonly CustomerAccount[];
  /** Number of customers that a search found, also those that are not on the page. */
  readonly found?: number;
  /** The customer that the URL names, if it is not on the page. */
  readonly opened: CustomerAccount | undefined;
  /** Whether more customers follow; for a search, whether there may be customers that it did not compare. */
  readonly hasMore: boolean;
}

/** What is searched for: a part of a name or of an e-mail address. */
export const customerSearch = signal('');
/** For each page up to the current one, the id after which it begins. */
export const pageStarts = signal<readonly number[]>([0]);
/** E-mail address of the customer that the URL names. */
export const openedCustomer = signal('');

/** The customers that the view of accounts shows, and the one that the URL names. */
export const customerPage = createResource<CustomerPage>(
  readPage,
  { items: [], opened: undefined, hasMore: false },
  (page: CustomerPage) => page,
);

async function readPage(): Promise<CustomerPage> {
  const text = customerSearch.value.trim();
  const name = openedCustomer.value;
  const page = text === '' ? await readFrom(pageStarts.value.at(-1) ?? 0) : await search(text);
  const isListed = name === '' || page.items.some(({ email }) => email === name);
  return { ...page, opened: isListed ? undefined : await fetchCustomer(name) };
}

async function readFrom(after: number): Promise<Omit<CustomerPage, 'opened'>> {
  const listed = await listItems<CustomerAccount>(`customers?limit=${PAGE_SIZE + 1}&after=${after}`);
  return { items: listed.slice(0, PAGE_SIZE), hasMore: listed.length > PAGE_SIZE };
}

async function search(text: string): Promise<Omit<CustomerPage, 'opened'>> {
  const listed = await listItems<CustomerAccount>(`customers?limit=${MAX_SEARCHED}`);
  const wanted = text.toLowerCase();
  const found = listed.filter(({ email, firstname, lastname }) =>
    `${email} ${firstname} ${lastname}`.toLowerCase().includes(wanted),
  );
  const hasMore = listed.length === MAX_SEARCHED;
  const exact = hasMore && found.length === 0 ? await fetchCustomer(text) : undefined;
  return exact === undefined
    ? { items: found.slice(0, PAGE_SIZE), found: found.length, hasMore }
    : { items: [exact], found: 1, hasMore };
}

/** The customer with an e-mail address; `undefined` if it does not exist. */
export async function fetchCustomer(email: string): Promise<CustomerAccount | undefined> {
  try {
    return await callControl<CustomerAccount>('GET', `customers/${encodeURIComponent(email)}`);
  } catch (error) {
    if (error instanceof CallError && error.status === 404) return undefined;
    throw error;
  }
}

/** Shows the next page. */
export function showNextPage(): void {
  const last = customerPage.value.value.items.at(-1)?.id;
  if (last !== undefined) pageStarts.value = [...pageStarts.value, last];
}

/** Shows the previous page. */
export function showPreviousPage(): void {
  if (pageStarts.value.length > 1) pageStarts.value = pageStarts.value.slice(0, -1);
}
