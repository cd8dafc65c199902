import { signal } from '@preact/signals';

const KEY = 'magento-auth-mock control token';

/** The control token that was entered, stored until the tab is closed. */
export const controlToken = signal(sessionStorage.getItem(KEY) ?? '');

/** Whether the server has refused a call for its control token. */
export const needsControlToken = signal(false);

/** Stores a token until the tab is closed. The page then connects again. */
export function saveControlToken(token: string): void {
  sessionStorage.setItem(KEY, token);
  controlToken.value = token;
  needsControlToken.value = false;
}

/** Headers of a call with the control token, if one was entered. */
export const controlHeaders = (): Record<string, string> =>
  controlToken.value === '' ? {} : { authorization: `Bearer ${controlToken.value}` };
