import type { TokenValidation } from '../domain/tokens/token-lifecycle.ts';
import type { Refusal } from '../magento/phrases/refusal.ts';
import { GUEST, type Identity } from './identity.ts';
import type { UsedNonce } from './oauth-nonce.ts';

/** The caller that a request's headers identify, and the state of the token. */
export interface Caller {
  readonly identity: Identity;
  /** `undefined` without a bearer token and without a token of a signature. */
  readonly token?: TokenValidation;
  /** The nonce of a signature. */
  readonly nonce?: UsedNonce | undefined;
  /** Why a guest has sent no bearer token; `undefined` if it has sent one, since `token` then contains the reason. */
  readonly guestReason?: string;
  /** Why a signature is invalid; Magento refuses the request when it first needs the caller. */
  readonly refusal?: Refusal;
}

/** The caller of a request without an `Authorization` header. */
export const GUEST_CALLER: Caller = { identity: GUEST, guestReason: 'no Authorization header was sent' };
