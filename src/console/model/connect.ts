import { effect, signal } from '@preact/signals';
import { controlToken, needsControlToken } from '../client/control-token.ts';
import { listenToStream } from '../client/listen-to-stream.ts';
import { addRequest, forgetRequests, loadRequests } from './recorded-requests.ts';
import type { Resource } from './resource.ts';
import { customerList, faultList, health, worldClock } from './resources.ts';

/** Read again after each change, whatever view is open. */
const ALWAYS: readonly Resource<unknown>[] = [faultList, worldClock, health, customerList];
/** Events that follow each other within this time cause one reading. Milliseconds. */
const AFTER_EVENTS = 250;
/** Changes by other clients, such as an advanced clock, are not events. Milliseconds. */
const POLL_EVERY = 4000;

/** What the open view shows. */
export const viewResources = signal<readonly Resource<unknown>[]>([]);

export const refreshAll = async (): Promise<void> => {
  await Promise.all([...new Set([...ALWAYS, ...viewResources.peek()])].map((resource) => resource.refresh()));
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

async function connect(): Promise<void> {
  close();
  await refreshAll();
  if (needsControlToken.value) return;
  const since = await loadRequests();
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
      if (!isFirst) refreshSoon();
      isFirst = false;
    },
  });
}

/** After a reset, ids begin again. A server that is down is tried again later. */
async function reconnect(): Promise<void> {
  try {
    await connect();
  } catch {
    setTimeout(() => void reconnect(), 1000);
  }
}

/** Connects to the server, again after a control token was entered. */
export function startConnection(): void {
  effect(() => {
    controlToken.value;
    void reconnect();
  });
  effect(() => {
    for (const resource of viewResources.value) void resource.refresh();
  });
  setInterval(() => {
    if (!document.hidden && !needsControlToken.value) void refreshAll();
  }, POLL_EVERY);
}
