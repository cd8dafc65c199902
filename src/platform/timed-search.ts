import { createContext, Script } from 'node:vm';

let search: { readonly script: Script; readonly context: { expression?: RegExp; text?: string } } | undefined;

/**
 * Tests a string with a regular expression, and stops after a timeout.
 *
 * @param timeout milliseconds
 * @returns `undefined` after the timeout
 */
export function testWithTimeout(expression: RegExp, text: string, timeout: number): boolean | undefined {
  search ??= { script: new Script('expression.test(text)'), context: createContext({}) };
  Object.assign(search.context, { expression, text });
  try {
    return search.script.runInContext(search.context, { timeout }) === true;
  } catch (error) {
    // The error belongs to another context, so it is not an instance of `Error`.
    if (isTimeout(error)) return undefined;
    throw error;
  } finally {
    search.context.text = '';
  }
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
