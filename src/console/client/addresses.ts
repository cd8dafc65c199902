/** The address of the control API, which is that of the page: below a sandbox or a path prefix too. */
export const controlBase = new URL('.', document.baseURI);

/** The address of the store: that of its `graphql` and `rest`. */
export const storeBase = new URL('..', controlBase);

/** The sandbox that the page shows; empty for the main world. */
export const sandboxId = /\/_sandbox\/([^/]+)\/$/.exec(storeBase.pathname)?.[1] ?? '';

/** The address of the main world. */
export const mainBase = sandboxId === '' ? storeBase : new URL('../../', storeBase);

/** The address of the console of a sandbox; without an id, that of the main world. */
export const consoleOf = (id: string): string =>
  new URL(id === '' ? '__mock/' : `_sandbox/${id}/__mock/`, mainBase).href;
