import { effect, signal } from '@preact/signals';
import type { RecordedRequest, RecordedRequests } from '../client/api-types.ts';
import { CallError, callControl } from '../client/call-control.ts';
import { needsControlToken } from '../client/entered-token.ts';
import { connection, listenToStream } from '../client/listen-to-stream.ts';
import { addRequest, clearRequests, loadRequests, requestLog } from './recorded-requests.ts';
import type { Resource } from './resource.ts';
import { faultList, health, worldClock } from './resources.ts';

/** Data that every view shows, which is read again after each change. */
const PERMANENT_RESOURCES: readonly Resource<unknown>[] = [health, faultList, worldClock];
/** Delay of reading after an event, so that several events cause one reading. */
const EVENT_DELAY_MS = 250;
/** Interval of reading without events, since some changes by other clients cause none, such as an advanced clock. */
const POLL_INTERVAL_MS = 4000;
/** Delay before connecting again to a server that is not running, or to a sandbox that does not exist. */
const RETRY_DELAY_MS = 1000;

/** The data that the open view shows. */
export const viewResources = signal<readonly Resource<unknown>[]>([]);

/** All data that is shown, except the requests. */
export const shownResources = (): readonly Resource<unknown>[] => [
  ...new Set([...PERMANENT_RESOURCES, ...viewResources.value]),
];

/** Reads all data that is shown again. */
export const refreshAll = async (): Promise<void> => {
  const resources = [...new Set([...PERMANENT_RESOURCES, ...viewResources.peek()])];
  await Promise.all(resources.map((resource) => resource.refresh()));
};

let isScheduled = false;
const refreshSoon = (): void => {
  if (isScheduled) return;
  isScheduled = true;
  setTimeout(() => {
    isScheduled = false;
    void refreshAll();
  }, EVENT_DELAY_MS);
};

let close = (): void => undefined;
/** Number of the latest connection. An earlier one that is still being opened is not used. */
let latestConnection = 0;

async function connect(): Promise<void> {
  latestConnection += 1;
  const thisConnection = latestConnection;
  close();
  close = () => undefined;
  await refreshAll();
  if (needsControlToken.value) return;
  const since = await loadRequests();
  if (thisConnection !== latestConnection) return;
  let isFirst = true;
  close = listenToStream(since, {
    onRequest(request) {
      addRequest(request);
      refreshSoon();
    },
    onChange: refreshSoon,
    onReset() {
      clearRequests();
      void reconnect();
    },
    onOpen() {
      if (!isFirst) void continueStream();
      isFirst = false;
    },
    onEnd: retrySoon,
    onLost: refreshSoon,
  });
}

/** Connects again, for example after a reset, after which ids start again at 1. */
async function reconnect(): Promise<void> {
  try {
    await connect();
  } catch {
    connection.value = 'lost';
    if (!needsControlToken.peek()) retrySoon();
  }
}

let retry: ReturnType<typeof setTimeout> | undefined;
const retrySoon = (): void => {
  clearTimeout(retry);
  retry = setTimeout(() => void reconnect(), RETRY_DELAY_MS);
};

/** Continues after the stream has reconnected. After a restart of the server or a cleared journal, all data is read again. */
async function continueStream(): Promise<void> {
  try {
    if (await isOtherJournal()) {
      clearRequests();
      await reconnect();
    } else await refreshAll();
  } catch {
    retrySoon();
  }
}

/** Whether the journal of the server does not contain the latest request of the page. */
async function isOtherJournal(): Promise<boolean> {
  const known = requestLog.peek().at(-1);
  if (known === undefined) return false;
  try {
    const { at } = await callControl<RecordedRequest>('GET', `requests/${known.id}`);
    return at !== known.at;
  } catch (error) {
    if (error instanceof CallError && error.status === 404) return true;
    throw error;
  }
}

/** Reads all data again, and clears the requests if another client has deleted them, which causes no event. */
async function poll(): Promise<void> {
  await refreshAll();
  if (requestLog.peek().length === 0 || connection.peek() !== 'open') return;
  const { total } = await callControl<RecordedRequests>('GET', 'requests?limit=1');
  if (total === 0) clearRequests();
}

/** Connects to the server, and connects again when a control token is entered. */
export function startConnection(): void {
  effect(() => {
    if (!needsControlToken.value) void reconnect();
  });
  effect(() => {
    for (const resource of viewResources.value) void resource.refresh();
  });
  setInterval(() => {
    if (!document.hidden && !needsControlToken.value) poll().catch(() => undefined);
  }, POLL_INTERVAL_MS);
}
