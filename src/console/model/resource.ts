import { type ReadonlySignal, signal } from '@preact/signals';
import { ControlError, callControl } from '../client/call-control.ts';

/** Data of the server that views show; it is read when a view asks for it. */
export interface Resource<Value> {
  readonly value: ReadonlySignal<Value>;
  readonly loaded: ReadonlySignal<boolean>;
  /** Why it could not be read the last time. */
  readonly error: ReadonlySignal<ControlError | undefined>;
  /** Reads it again; an unchanged value is kept, so that nothing is drawn again. */
  refresh(): Promise<void>;
}

/** @param path below `/__mock/`, or a function that reads the body */
export function createResource<Value>(
  path: string | (() => Promise<unknown>),
  empty: Value,
  select: (body: never) => Value,
): Resource<Value> {
  // The shapes of bodies are those of the OpenAPI document.
  const load = typeof path === 'string' ? () => callControl<never>('GET', path) : (path as () => Promise<never>);
  const value = signal(empty);
  const loaded = signal(false);
  const error = signal<ControlError | undefined>(undefined);
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
      error.value = problem instanceof ControlError ? problem : new ControlError(String(problem));
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
      // One reading at a time: an older response that arrives later would show what is over.
      if (reading === undefined) return next ?? begin();
      next ??= reading.then(begin);
      return next;
    },
  };
}

/** A resource whose body is a list. */
export const createListResource = <Item>(path: string): Resource<readonly Item[]> =>
  createResource<readonly Item[]>(path, [], ({ items }: { readonly items: readonly Item[] }) => items);
