import { computed, signal } from '@preact/signals';
import type { RecordedRequest, RecordedRequests } from '../client/api-types.ts';
import { callControl } from '../client/call-control.ts';

/** Requests that the page keeps; of more, the newest. */
export const MAX_REQUESTS = 10_000;
const FIRST_PAGE = 500;
/** Requests that arrive within this time are shown together. Milliseconds. */
const DRAW_EVERY = 100;

/** The requests of the journal, oldest first. */
export const requestLog = signal<readonly RecordedRequest[]>([]);
/** A test that the view of requests filters with. */
export const requestTest = signal<((request: RecordedRequest) => boolean) | undefined>(undefined);
/** The requests that the filter leaves. */
export const shownRequests = computed(() => {
  const test = requestTest.value;
  return test === undefined ? requestLog.value : requestLog.value.filter(test);
});
/** Requests of the journal that the page does not have. */
export const olderCount = signal(0);
/** Whether new requests wait instead of being shown. */
export const isPaused = signal(false);
/** New requests that wait. */
export const waitingCount = signal(0);

let waiting: RecordedRequest[] = [];
let isScheduled = false;

/** Reads the newest requests. @returns the id of the last one, 0 if there is none */
export async function loadRequests(limit = FIRST_PAGE): Promise<number> {
  const { items, total } = await callControl<RecordedRequests>('GET', `requests?limit=${limit}`);
  waiting = [];
  waitingCount.value = 0;
  requestLog.value = items;
  olderCount.value = Math.max(0, total - items.length);
  return items.at(-1)?.id ?? 0;
}

export const loadOlderRequests = (): Promise<number> => loadRequests(MAX_REQUESTS);

/** Adds a request that has arrived. */
export function addRequest(request: RecordedRequest): void {
  waiting.push(request);
  if (isScheduled) return;
  isScheduled = true;
  setTimeout(showWaiting, DRAW_EVERY);
}

/** Pauses the list of requests, or continues it with the requests that were recorded meanwhile. */
export function setPaused(paused: boolean): void {
  isPaused.value = paused;
  if (!paused) showWaiting();
}

/** Empties the list of requests, also of those that wait to be shown. */
export function forgetRequests(): void {
  waiting = [];
  waitingCount.value = 0;
  requestLog.value = [];
  olderCount.value = 0;
}

function showWaiting(): void {
  isScheduled = false;
  if (isPaused.value) {
    const left = waiting.length - MAX_REQUESTS;
    if (left > 0) {
      waiting.splice(0, left);
      olderCount.value += left;
    }
    waitingCount.value = waiting.length;
    return;
  }
  if (waiting.length === 0) return;
  const lastId = requestLog.value.at(-1)?.id ?? 0;
  const added = waiting.filter(({ id }) => id > lastId);
  waiting = [];
  waitingCount.value = 0;
  if (added.length === 0) return;
  const all = [...requestLog.value, ...added];
  olderCount.value += Math.max(0, all.length - MAX_REQUESTS);
  requestLog.value = all.slice(-MAX_REQUESTS);
}
