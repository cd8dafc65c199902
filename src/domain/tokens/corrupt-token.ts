import type { Realm } from '../../state/realm.ts';
import type { TokenRecord } from '../../state/tables/tokens.ts';
import { getSigner, signJwt } from './token-format.ts';

/** How an issued token can be corrupted before the client receives it. `expires_in` is its lifetime in seconds. */
export type TokenCorruption = 'expired' | 'truncated' | 'bad_signature' | 'no_expiry' | { readonly expires_in: number };

/** Returns the corrupted token. An opaque token has neither claims nor a signature, so one of its characters is changed. */
export function corruptToken(realm: Realm, record: TokenRecord, corruption: TokenCorruption): string {
  const { token, shape } = record;
  if (typeof corruption === 'object') return replaceLifetime(realm, record, corruption.expires_in);
  switch (corruption) {
    case 'truncated':
      return token.slice(0, Math.floor(token.length * 0.75));
    case 'expired':
      realm.world.tokens.endToken(record, 'expired', record.issuedAt);
      return shape === 'jwt' ? signWithExpiry(realm, record, record.issuedAt) : token;
    case 'no_expiry':
      return shape === 'jwt' ? signWithExpiry(realm, record, undefined) : changeCharacter(token);
    case 'bad_signature':
      return changeCharacter(token);
    default:
      return corruption satisfies never;
  }
}

/** Replaces a token with one of another lifetime, in seconds. */
function replaceLifetime(realm: Realm, record: TokenRecord, lifetime: number): string {
  const expiresAt = record.issuedAt + lifetime;
  const token = record.shape === 'jwt' ? signWithExpiry(realm, record, expiresAt) : record.token;
  realm.world.tokens.add(
    { ...record, token, expiresAt },
    record.shape === 'opaque' || realm.behaviour.jwt_claims === 'magento',
  );
  return token;
}

const signWithExpiry = (
  realm: Realm,
  { owner, issuedAt, number }: TokenRecord,
  expiresAt: number | undefined,
): string => signJwt(realm, getSigner(realm), owner, issuedAt, expiresAt, number);

/** Changes the fourth character from the end: in the last one of a base64 signature some bits are ignored. */
const changeCharacter = (token: string): string =>
  `${token.slice(0, -4)}${token.at(-4) === 'a' ? 'b' : 'a'}${token.slice(-3)}`;
