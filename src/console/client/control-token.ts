import { signal } from '@preact/signals';

const KEY = 'magento-auth-mock control token';

/** The control token that was entered, kept for the tab. */
export const controlToken = signal(sessionStorage.getItem(KEY) ?? '');

/** Whether the server has refused a call for its control token. */
export const needsControlToken = signal(false);

/** Keeps a token for the tab; the connection is made again with it. */
export function saveControlToken(token: string): void {
  sessionStorage.setItem(KEY, token);
  controlToken.value = token;
  needsControlToken.value = false;
}

export const controlHeaders = (): Record<string, string> =>
  controlToken.value === '' ? {} : { authorization: `Bearer ${controlToken.value}` };
