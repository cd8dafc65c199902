import { effect, signal } from '@preact/signals';
import type { RecordedRequest, RecordedRequests } from '../client/api-types.ts';
import { ControlError, callControl } from '../client/call-control.ts';
import { needsControlToken } from '../client/control-token.ts';
import { connection, listenToStream } from '../client/listen-to-stream.ts';
import { addRequest, forgetRequests, loadRequests, requestLog } from './recorded-requests.ts';
import type { Resource } from './resource.ts';
import { faultList, health, worldClock } from './resources.ts';

/** Read again after each change, whatever view is open. */
const ALWAYS: readonly Resource<unknown>[] = [health, faultList, worldClock];
/** Events that follow each other within this time cause one reading. Milliseconds. */
const AFTER_EVENTS = 250;
/** Changes by other clients, such as an advanced clock, are not events. Milliseconds. */
const POLL_EVERY = 4000;
/** A server that is down, or a sandbox that does not exist, is tried again. Milliseconds. */
const RETRY_AFTER = 1000;

/** What the open view shows. */
export const viewResources = signal<readonly Resource<unknown>[]>([]);

/** All that is shown now besides the requests. */
export const shownResources = (): readonly Resource<unknown>[] => [...new Set([...ALWAYS, ...viewResources.value])];

export const refreshAll = async (): Promise<void> => {
  const resources = [...new Set([...ALWAYS, ...viewResources.peek()])];
  await Promise.all(resources.map((resource) => resource.refresh()));
};

let isScheduled = false;
const refreshSoon = (): void => {
  if (isScheduled) return;
  isScheduled = true;
  setTimeout(() => {
    isScheduled = false;
    void refreshAll();
  }, AFTER_EVENTS);
};

let close = (): void => undefined;
/** Of two connections that are made at the same time, the later one stays. */
let latest = 0;

async function connect(): Promise<void> {
  latest += 1;
  const own = latest;
  close();
  close = () => undefined;
  await refreshAll();
  if (needsControlToken.value) return;
  const since = await loadRequests();
  if (own !== latest) return;
  let isFirst = true;
  close = listenToStream(since, {
    onRequest(request) {
      addRequest(request);
      refreshSoon();
    },
    onChange: refreshSoon,
    onReset() {
      forgetRequests();
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

/** After a reset, ids begin again. */
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
  retry = setTimeout(() => void reconnect(), RETRY_AFTER);
};

/** The stream continues after the last known request; of a restarted server or an emptied journal, everything is read again. */
async function continueStream(): Promise<void> {
  try {
    if (await isOtherJournal()) {
      forgetRequests();
      await reconnect();
    } else await refreshAll();
  } catch {
    retrySoon();
  }
}

/** Whether the newest requests of the page are not those of the server. */
async function isOtherJournal(): Promise<boolean> {
  const known = requestLog.peek().at(-1);
  if (known === undefined) return false;
  try {
    const { at } = await callControl<RecordedRequest>('GET', `requests/${known.id}`);
    return at !== known.at;
  } catch (error) {
    if (error instanceof ControlError && error.status === 404) return true;
    throw error;
  }
}

/** Reads everything again. Another client can have deleted the requests, without an event. */
async function poll(): Promise<void> {
  await refreshAll();
  if (requestLog.peek().length === 0 || connection.peek() !== 'open') return;
  const { total } = await callControl<RecordedRequests>('GET', 'requests?limit=1');
  if (total === 0) forgetRequests();
}

/** Connects to the server, again after a control token was entered. */
export function startConnection(): void {
  effect(() => {
    if (!needsControlToken.value) void reconnect();
  });
  effect(() => {
    for (const resource of viewResources.value) void resource.refresh();
  });
  setInterval(() => {
    if (!document.hidden && !needsControlToken.value) poll().catch(() => undefined);
  }, POLL_EVERY);
}
