import type { ListedToken } from '../client/api-types.ts';
import { callControl } from '../client/call-control.ts';
import { refreshAll } from './connect.ts';
import { attempt } from './notices.ts';

/** Makes a change, shows what was done, and reads what the page shows again. */
export async function change(request: () => Promise<unknown>, done: string): Promise<boolean> {
  const succeeded = await attempt(request, done);
  await refreshAll();
  return succeeded;
}

export const resetEverything = (): Promise<boolean> =>
  change(() => callControl('POST', 'reset'), 'Everything is as at the start');

export const switchOnFault = (fault: object, name: string): Promise<boolean> =>
  change(() => callControl('POST', 'faults', fault), `${name} is on`);

export const switchOffFault = (id: string): Promise<boolean> =>
  change(() => callControl('DELETE', `faults/${encodeURIComponent(id)}`), `${id} is off`);

export const moveClock = (duration: string): Promise<boolean> => {
  const length = duration.trim().replace(/^\+/, '');
  return length.startsWith('-')
    ? setClock({ now: length }, `The clock went back by ${length.slice(1)}`)
    : change(() => callControl('POST', 'clock/advance', { seconds: length }), `The clock went forward by ${length}`);
};

export const setClock = (clock: { readonly now?: string; readonly frozen?: boolean }, done: string): Promise<boolean> =>
  change(() => callControl('PUT', 'clock', clock), done);

export const useRealTime = (): Promise<boolean> =>
  setClock({ now: new Date().toISOString(), frozen: false }, 'The clock shows real time');

export const changeRelease = (version: string): Promise<boolean> =>
  change(() => callControl('PUT', 'magento', { version }), `Magento ${version}`);

/** The owner of tokens, as the control API names it. */
export type TokenOwnerName = Readonly<Partial<Record<'customer' | 'admin' | 'integration' | 'website', string>>>;

export const issueTokenFor = (owner: TokenOwnerName): Promise<ListedToken> =>
  callControl<ListedToken>('POST', 'tokens', owner);

export const endTokensOf = (how: 'revoke' | 'expire', which: TokenOwnerName | { readonly token: string }) =>
  change(() => callControl('POST', `tokens/${how}`, which), how === 'revoke' ? 'Revoked' : 'Expired');
