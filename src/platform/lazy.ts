/** A value, or one that is still on its way. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** A module that is heavy and may never be needed: loaded when it is first asked for; from then on it is there without waiting. */
export function lazy<Module>(load: () => Promise<Module>): () => MaybePromise<Module> {
  let loaded: Module | undefined;
  return () =>
    loaded ??
    load().then((module) => {
      loaded = module;
      return module;
    });
}

/** Goes on with a value at once where it is there, else when it comes. */
export const chain = <Value, Result>(
  value: MaybePromise<Value>,
  next: (value: Value) => MaybePromise<Result>,
): MaybePromise<Result> => (value instanceof Promise ? value.then(next) : next(value));
