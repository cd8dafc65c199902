import type { IncomingMessage } from 'node:http';

/** Paths of the console and its files, and paths that redirect to it; below a sandbox too. */
const CONSOLE_PATH = /^(?:\/_sandbox\/[^/?]+)?\/(?:__mock(?:\/(?:(?:assets\/|favicon\.svg)[^?]*)?)?)?(?:\?.*)?$/;
const CONSOLE_FILE = /^(?:\/_sandbox\/[^/?]+)?\/__mock(?=\/)/;

/**
 * Whether a request is for the console: for its page or one of its files, or from a browser for `/` or `/__mock`. Other requests
 * are for the control API or the store.
 */
export const isConsoleRequest = (incoming: IncomingMessage): boolean => {
  const { method, url = '', headers } = incoming;
  if ((method !== 'GET' && method !== 'HEAD') || !CONSOLE_PATH.test(url)) return false;
  return isConsoleFile(incoming) || headers.accept?.includes('text/html') === true;
};

/** Whether a request is for the page of the console or one of its files. */
export const isConsoleFile = ({ url = '' }: IncomingMessage): boolean => CONSOLE_FILE.test(url);

/** The path of a file within the console. */
export const withoutConsolePath = (url: string): string => url.replace(CONSOLE_FILE, '');
