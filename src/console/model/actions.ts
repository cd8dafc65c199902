import type { ListedToken } from '../client/api-types.ts';
import { ControlError, callControl } from '../client/call-control.ts';
import { refreshAll } from './connect.ts';
import { attempt, type ProblemSignal } from './notices.ts';

/** Makes a change, shows what was done, and reads what the page shows again. */
export async function change(request: () => Promise<unknown>, done: string, problem?: ProblemSignal): Promise<boolean> {
  const succeeded = await attempt(request, done, problem);
  await refreshAll();
  return succeeded;
}

export const resetEverything = (): Promise<boolean> =>
  change(() => callControl('POST', 'reset'), 'Everything is reset');

export const switchOnFault = (fault: object, name: string, problem?: ProblemSignal): Promise<boolean> =>
  change(() => callControl('POST', 'faults', fault), `${name} is on`, problem);

export const switchOffFault = (id: string): Promise<boolean> => change(() => removeFault(id), `${id} is off`);

/** A fault that is over, or that another client has removed, is off as well. */
export async function removeFault(id: string): Promise<void> {
  try {
    await callControl('DELETE', `faults/${encodeURIComponent(id)}`);
  } catch (error) {
    if (!(error instanceof ControlError) || error.status !== 404) throw error;
  }
}

export const moveClock = (duration: string, problem?: ProblemSignal): Promise<boolean> => {
  const length = duration.trim().replace(/^\+/, '');
  return length.startsWith('-')
    ? setClock({ now: length }, `The clock went back by ${length.slice(1)}`, problem)
    : change(
        () => callControl('POST', 'clock/advance', { seconds: length }),
        `The clock went forward by ${length}`,
        problem,
      );
};

export const setClock = (
  clock: { readonly now?: string; readonly frozen?: boolean },
  done: string,
  problem?: ProblemSignal,
): Promise<boolean> => change(() => callControl('PUT', 'clock', clock), done, problem);

export const useRealTime = (): Promise<boolean> =>
  setClock({ now: new Date().toISOString(), frozen: false }, 'The clock shows real time');

export const changeRelease = (version: string): Promise<boolean> =>
  change(() => callControl('PUT', 'magento', { version }), `The release is Magento ${version}`);

/** The owner of tokens, as the control API names it. */
export type TokenOwnerName = Readonly<Partial<Record<'customer' | 'admin' | 'integration' | 'website', string>>>;

export const issueTokenFor = (owner: TokenOwnerName): Promise<ListedToken> =>
  callControl<ListedToken>('POST', 'tokens', owner);

export const endTokensOf = (how: 'revoke' | 'expire', which: TokenOwnerName | { readonly token: string }) =>
  change(() => callControl('POST', `tokens/${how}`, which), describeEnd(how, which));

function describeEnd(how: 'revoke' | 'expire', which: object): string {
  const isOne = 'token' in which;
  return `The ${isOne ? 'token is' : 'tokens are'} ${how === 'revoke' ? 'revoked' : 'expired'}`;
}
