import { nameOf } from '../auth/identity.ts';
import type { WorldEvent } from '../journal/entries/event-hub.ts';
import { entryView } from '../journal/view/entry-view.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { TokenOwner } from '../state/tables/tokens.ts';
import { viewOptionsOf } from './view-options.ts';

/** Something that happened in a world, its secrets masked. */
export interface EventView {
  readonly type: 'request' | 'token-issued' | 'token-revoked' | 'fault-fired' | 'reset';
  /** Of a request, the entry; of a token, its mark and owner; of a fault, its id and the request's. */
  readonly data: object;
}

/**
 * Tells of what happens in a world from now on.
 *
 * @param ended called once, when the world goes away
 * @returns what ends the telling
 */
export function listenToEvents(
  sandbox: Sandbox,
  listener: (event: EventView) => void,
  ended: () => void = () => undefined,
): () => void {
  return sandbox.journal.events.listen((event) => {
    if (event.type === 'end') ended();
    else tell(listener, { type: event.type, data: dataOf(sandbox, event) });
  });
}

/** What a listener throws is its owner's to see, as of a remote one: the request that it is told of goes on. */
function tell(listener: (event: EventView) => void, event: EventView): void {
  try {
    listener(event);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

function dataOf(sandbox: Sandbox, event: Exclude<WorldEvent, { type: 'end' }>): object {
  const telling = viewOptionsOf(sandbox);
  switch (event.type) {
    case 'request':
      return entryView(event.entry, telling);
    case 'fault-fired':
      return { fault: event.fault, request: event.entry.id, operation: entryView(event.entry, telling).operation };
    case 'token-issued':
    case 'token-revoked':
      return {
        ...(event.token !== undefined && { token: telling.redactionToken(event.token) }),
        type: event.owner.type,
        owner: nameOf(sandbox.realm, event.owner as TokenOwner),
      };
    case 'reset':
      return {};
  }
}
