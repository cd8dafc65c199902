import type { Store } from './accounts.ts';
import type { World } from './world.ts';

/** The store view that a request without a code runs in: the first. */
export function defaultStore({ stores }: World): Store {
  const first = stores.get(1) ?? stores.values()[0];
  if (first === undefined) throw new Error('a world has at least one store view');
  return first;
}
