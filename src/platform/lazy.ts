/** A value, or a promise of it. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** Loads a module on first use; once it is loaded, it is returned synchronously. */
export function lazy<Module>(load: () => Promise<Module>): () => MaybePromise<Module> {
  let loaded: Module | undefined;
  return () =>
    loaded ??
    load().then((module) => {
      loaded = module;
      return module;
    });
}

/** Calls `next` at once with a value, or with the value of a promise when it resolves. */
export const chain = <Value, Result>(
  value: MaybePromise<Value>,
  next: (value: Value) => MaybePromise<Result>,
): MaybePromise<Result> => (value instanceof Promise ? value.then(next) : next(value));
