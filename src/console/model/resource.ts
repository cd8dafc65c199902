import { type ReadonlySignal, signal } from '@preact/signals';
import { CallError, callControl } from '../client/call-control.ts';

/** Data of the server that views show. It is read when a view needs it. */
export interface Resource<Value> {
  readonly value: ReadonlySignal<Value>;
  readonly loaded: ReadonlySignal<boolean>;
  /** Why the last reading failed. */
  readonly error: ReadonlySignal<CallError | undefined>;
  /** Reads the data again. An unchanged value is not replaced, so that views are not drawn again. */
  refresh(): Promise<void>;
}

/**
 * Creates a resource.
 *
 * @param path below `/__mock/`, or a function that reads the body
 * @param empty value until the data was read
 * @param select converts the body of the response
 */
export function createResource<Value>(
  path: string | (() => Promise<unknown>),
  empty: Value,
  select: (body: never) => Value,
): Resource<Value> {
  // The shapes of bodies are those of the OpenAPI document.
  const load = typeof path === 'string' ? () => callControl<never>('GET', path) : (path as () => Promise<never>);
  const value = signal(empty);
  const loaded = signal(false);
  const error = signal<CallError | undefined>(undefined);
  let current = '';
  let reading: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const read = async () => {
    try {
      const body = await load();
      const text = JSON.stringify(body);
      error.value = undefined;
      if (text !== current) value.value = select(body);
      current = text;
      loaded.value = true;
    } catch (problem) {
      error.value = problem instanceof CallError ? problem : new CallError(String(problem));
    }
  };
  const begin = () => {
    next = undefined;
    reading = read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  return {
    value,
    loaded,
    error,
    refresh() {
      // Readings do not overlap, since an older response could be received after a newer one.
      if (reading === undefined) return next ?? begin();
      next ??= reading.then(begin);
      return next;
    },
  };
}

/** Creates a resource whose value is an array. */
export const createListResource = <Item>(path: string): Resource<readonly Item[]> =>
  createResource<readonly Item[]>(path, [], ({ items }: { readonly items: readonly Item[] }) => items);
