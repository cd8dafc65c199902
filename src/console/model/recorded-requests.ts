import { computed, signal } from '@preact/signals';
import type { RecordedRequest, RecordedRequests } from '../client/api-types.ts';
import { callControl } from '../client/call-control.ts';

/** Maximum number of requests of the page. The oldest are removed. */
export const MAX_REQUESTS = 10_000;
const FIRST_PAGE = 500;
/** Interval of updates of the list. Requests that are received within it are shown together. */
const DRAW_INTERVAL_MS = 100;

/** The requests of the journal, oldest first. */
export const requestLog = signal<readonly RecordedRequest[]>([]);
/** The filter of the list; `undefined` shows all requests. */
export const requestTest = signal<((request: RecordedRequest) => boolean) | undefined>(undefined);
/** The requests that match the filter. */
export const shownRequests = computed(() => {
  const test = requestTest.value;
  return test === undefined ? requestLog.value : requestLog.value.filter(test);
});
/** Number of requests of the journal that the page has not loaded. */
export const olderCount = signal(0);
/** Whether new requests are not shown until the list is resumed. */
export const isPaused = signal(false);
/** Number of new requests that are not shown yet. */
export const pendingCount = signal(0);

/** Whether the journal is loaded. */
export const isJournalLoaded = signal(false);

let pendingRequests: RecordedRequest[] = [];
let isScheduled = false;

/**
 * Reads the newest requests.
 *
 * @returns the id of the last one, 0 if there is none
 */
export async function loadRequests(limit = FIRST_PAGE): Promise<number> {
  const { items, total } = await callControl<RecordedRequests>('GET', `requests?limit=${limit}`);
  pendingRequests = [];
  pendingCount.value = 0;
  requestLog.value = items;
  isJournalLoaded.value = true;
  olderCount.value = Math.max(0, total - items.length);
  return items.at(-1)?.id ?? 0;
}

/** Reads as many requests as the page can show. */
export const loadOlderRequests = (): Promise<number> => loadRequests(MAX_REQUESTS);

/** Adds a request that was received. */
export function addRequest(request: RecordedRequest): void {
  pendingRequests.push(request);
  if (isScheduled) return;
  isScheduled = true;
  setTimeout(showPendingRequests, DRAW_INTERVAL_MS);
}

/** Pauses the list, or resumes it and shows the requests that were received during the pause. */
export function setPaused(paused: boolean): void {
  isPaused.value = paused;
  if (!paused) showPendingRequests();
}

/** Clears the list, including the requests that are not shown yet. */
export function clearRequests(): void {
  pendingRequests = [];
  pendingCount.value = 0;
  requestLog.value = [];
  olderCount.value = 0;
}

function showPendingRequests(): void {
  isScheduled = false;
  if (isPaused.value) {
    const left = pendingRequests.length - MAX_REQUESTS;
    if (left > 0) {
      pendingRequests.splice(0, left);
      olderCount.value += left;
    }
    pendingCount.value = pendingRequests.length;
    return;
  }
  if (pendingRequests.length === 0) return;
  const lastId = requestLog.value.at(-1)?.id ?? 0;
  const added = pendingRequests.filter(({ id }) => id > lastId);
  pendingRequests = [];
  pendingCount.value = 0;
  if (added.length === 0) return;
  const all = [...requestLog.value, ...added];
  olderCount.value += Math.max(0, all.length - MAX_REQUESTS);
  requestLog.value = all.slice(-MAX_REQUESTS);
}
