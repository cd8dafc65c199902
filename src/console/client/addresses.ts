/** Base URL of the control API: that of the page, which may contain a sandbox or a path prefix. */
export const controlBase = new URL('.', document.baseURI);

/** Base URL of the store, below which are `graphql` and `rest`. */
export const storeBase = new URL('..', controlBase);

/** The sandbox that the page shows; empty for the main world. */
export const sandboxId = /\/_sandbox\/([^/]+)\/$/.exec(storeBase.pathname)?.[1] ?? '';

/** Base URL of the main world. */
export const mainBase = sandboxId === '' ? storeBase : new URL('../../', storeBase);

/** URL of the console of a sandbox; for an empty id, that of the main world. */
export const consoleOf = (id: string): string =>
  new URL(id === '' ? '__mock/' : `_sandbox/${id}/__mock/`, mainBase).href;
