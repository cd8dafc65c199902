import type { testWithTimeout as nodeTestWithTimeout } from '../../platform/timed-search.ts';

/** A page cannot interrupt a regular expression. Only the page itself waits for it. */
export const testWithTimeout: typeof nodeTestWithTimeout = (expression, text) => expression.test(text);
