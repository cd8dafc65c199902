import type { RecordedRequest } from '../client/api-types.ts';

/** The caller of a request; for a sign-in, with the account that it names. */
export function describeCaller({ identity, named }: RecordedRequest): string {
  if (identity.name !== undefined) return identity.name;
  const account = named?.customer ?? named?.admin;
  return account === undefined ? identity.type : `${identity.type} as ${account}`;
}

/** The state of the token in words: `expired 12 s ago`; empty without a token. */
export function describeTokenState({ token }: RecordedRequest): string {
  if (token === undefined) return '';
  const { state, reason } = token;
  if (reason === undefined) return state;
  return state === 'unreadable' ? `unreadable: ${reason}` : reason.replace(/ 0 s ago$/, ' just now');
}

/** Why a request got its response, in one sentence; empty when there is nothing to explain. */
export function describeReason(request: RecordedRequest): string {
  const { refusal, token, hint, outcome } = request;
  if (refusal?.why !== undefined) return refusal.why;
  if (token?.reason !== undefined)
    return `the token of ${token.owner ?? 'an unknown owner'} ${describeTokenState(request)}`;
  if (refusal !== undefined) return `Magento answered “${refusal.message}”`;
  return hint ?? (outcome === 'unmatched' ? 'no route or GraphQL field matches' : '');
}

/** All GraphQL root fields, or the REST route. */
export const describeOperation = ({ operation, operations }: RecordedRequest): string =>
  (operations ?? [operation]).join(', ') || '–';
