import type { IncomingMessage } from 'node:http';

/** The page, its files, and the addresses that lead to it; of a sandbox too. */
const CONSOLE_PATH = /^(?:\/_sandbox\/[^/?]+)?\/(?:__mock(?:\/(?:(?:assets\/|favicon\.svg)[^?]*)?)?)?(?:\?.*)?$/;
const CONSOLE_FILE = /^(?:\/_sandbox\/[^/?]+)?\/__mock(?=\/)/;

/**
 * Whether a request is for the console, and not for the control API or the store: for its page or a file of it, or that of a
 * browser at `/` or `/__mock`.
 */
export const isConsoleRequest = (incoming: IncomingMessage): boolean => {
  const { method, url = '', headers } = incoming;
  if ((method !== 'GET' && method !== 'HEAD') || !CONSOLE_PATH.test(url)) return false;
  return isConsoleFile(incoming) || headers.accept?.includes('text/html') === true;
};

/** Whether a request for the console is for its page or a file of it. */
export const isConsoleFile = ({ url = '' }: IncomingMessage): boolean => CONSOLE_FILE.test(url);

/** The path of a file within the console. */
export const withoutConsolePath = (url: string): string => url.replace(CONSOLE_FILE, '');
