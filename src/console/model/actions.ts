import type { ListedToken } from '../client/api-types.ts';
import { CallError, callControl } from '../client/call-control.ts';
import { refreshAll } from './connect.ts';
import { attempt, type ProblemSignal } from './notices.ts';

/** Makes a change, shows a notice, and reads the data of the page again. */
export async function change(request: () => Promise<unknown>, done: string, problem?: ProblemSignal): Promise<boolean> {
  const succeeded = await attempt(request, done, problem);
  await refreshAll();
  return succeeded;
}

/** Resets the world to its initial state. */
export const requestReset = (): Promise<boolean> => change(() => callControl('POST', 'reset'), 'The world was reset');

/** Adds a fault or a preset. */
export const switchOnFault = (fault: object, name: string, problem?: ProblemSignal): Promise<boolean> =>
  change(() => callControl('POST', 'faults', fault), `${name} is on`, problem);

/** Deletes a fault, and shows a notice. */
export const switchOffFault = (id: string): Promise<boolean> => change(() => removeFault(id), `${id} is off`);

/** Deletes a fault. It is not an error if another client has deleted it already. */
export async function removeFault(id: string): Promise<void> {
  try {
    await callControl('DELETE', `faults/${encodeURIComponent(id)}`);
  } catch (error) {
    if (!(error instanceof CallError) || error.status !== 404) throw error;
  }
}

/** Advances the clock by a duration, or sets it back by a negative one. */
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

/** Sets the time of the world, or freezes and unfreezes it. */
export const setClock = (
  clock: { readonly now?: string; readonly frozen?: boolean },
  done: string,
  problem?: ProblemSignal,
): Promise<boolean> => change(() => callControl('PUT', 'clock', clock), done, problem);

/** Sets the clock to the real time, and lets it run. */
export const useRealTime = (): Promise<boolean> =>
  setClock({ now: new Date().toISOString(), frozen: false }, 'The clock shows real time');

/** Changes the simulated release. */
export const changeRelease = (version: string): Promise<boolean> =>
  change(() => callControl('PUT', 'magento', { version }), `The release is Magento ${version}`);

/** The owner of tokens, as the control API names it. */
export type TokenOwnerName = Readonly<Partial<Record<'customer' | 'admin' | 'integration' | 'website', string>>>;

/** Issues a token to an account. */
export const issueTokenFor = (owner: TokenOwnerName): Promise<ListedToken> =>
  callControl<ListedToken>('POST', 'tokens', owner);

/** Revokes or expires a token, or all tokens of an account. */
export const endTokensOf = (how: 'revoke' | 'expire', which: TokenOwnerName | { readonly token: string }) =>
  change(() => callControl('POST', `tokens/${how}`, which), describeEnd(how, which));

function describeEnd(how: 'revoke' | 'expire', which: object): string {
  const isOne = 'token' in which;
  return `The ${isOne ? 'token is' : 'tokens are'} ${how === 'revoke' ? 'revoked' : 'expired'}`;
}
