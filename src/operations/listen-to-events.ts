import { getAccountName } from '../auth/identity.ts';
import type { WorldEvent } from '../journal/entries/event-hub.ts';
import { type EntryView, entryView } from '../journal/view/entry-view.ts';
import { realTime } from '../platform/real-time.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { OwnerType } from '../state/tables/tokens.ts';
import { viewOptionsOf } from './view-options.ts';

/** A token that was issued or revoked. */
export interface TokenEventView {
  /** Its redaction token; absent when all tokens of the owner were revoked. */
  readonly token?: string;
  /** Type of its owner. */
  readonly type: OwnerType;
  /** Name of its owner. */
  readonly owner: string;
}

/** A fault that fired. */
export interface FaultEventView {
  /** Id of the fault. */
  readonly fault: string;
  /** Id of the request. */
  readonly request: number;
  readonly operation: string;
  /** Trace id of the request. */
  readonly trace_id?: string;
}

/** An event of a world, with redacted secrets. */
export type EventView =
  /** A request was recorded. */
  | { readonly type: 'request'; readonly data: EntryView }
  | { readonly type: 'token-issued' | 'token-revoked'; readonly data: TokenEventView }
  | { readonly type: 'fault-fired'; readonly data: FaultEventView }
  /** The world was reset. */
  | { readonly type: 'reset'; readonly data: Readonly<Record<string, never>> };

/** Functions that are called when no event can be reported. */
interface EventCallbacks {
  /** Called once, when the world is closed. */
  readonly onEnd?: () => void;
  /** Called with an error of the listener. By default it is an uncaught exception. It does not fail the request. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Calls a listener for each event of a world from now on.
 *
 * @returns an unsubscribe function
 * @throws Unavailable when there are too many listeners
 */
export function listenToEvents(
  sandbox: Sandbox,
  listener: (event: EventView) => void,
  { onEnd, onError = throwLater }: EventCallbacks = {},
): () => void {
  return sandbox.journal.events.listen((event) => {
    try {
      if (event.type === 'end') onEnd?.();
      else listener(sharedView(sandbox, event));
    } catch (error) {
      onError(error);
    }
  });
}

/** Throws an error of a listener in a microtask. */
export const throwLater = (error: unknown): void =>
  realTime.queueMicrotask(() => {
    throw error;
  });

/** Cache of the views of events: all listeners of a world share one. */
const cachedViews = new WeakMap<WorldEvent, EventView>();

function sharedView(sandbox: Sandbox, event: Exclude<WorldEvent, { type: 'end' }>): EventView {
  const cached = cachedViews.get(event);
  if (cached !== undefined) return cached;
  const view = eventView(sandbox, event);
  cachedViews.set(event, view);
  return view;
}

function eventView(sandbox: Sandbox, event: Exclude<WorldEvent, { type: 'end' }>): EventView {
  const viewOptions = viewOptionsOf(sandbox);
  switch (event.type) {
    case 'request':
      return { type: event.type, data: entryView(event.entry, viewOptions) };
    case 'fault-fired': {
      const { id, operation, trace_id: traceId } = entryView(event.entry, viewOptions);
      const data = { fault: event.fault, request: id, operation, ...(traceId !== undefined && { trace_id: traceId }) };
      return { type: event.type, data };
    }
    case 'token-issued':
    case 'token-revoked':
      return {
        type: event.type,
        data: {
          ...(event.token !== undefined && { token: viewOptions.redactionToken(event.token) }),
          type: event.owner.type,
          owner: getAccountName(sandbox.realm, event.owner),
        },
      };
    case 'reset':
      return { type: event.type, data: {} };
  }
}
