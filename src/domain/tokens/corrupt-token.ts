import type { Realm } from '../../state/realm.ts';
import type { TokenRecord } from '../../state/tables/tokens.ts';
import { jwtText, signerOf } from './token-format.ts';

/** What can be wrong with a token on its way to the client. */
export type TokenCorruption = 'expired' | 'truncated' | 'bad_signature' | 'no_expiry' | { readonly expires_in: number };

/** The text of a token that is spoilt. An opaque one has neither claims nor signature to lose: it changes at its end. */
export function corruptToken(realm: Realm, record: TokenRecord, how: TokenCorruption): string {
  const { token, shape } = record;
  if (typeof how === 'object') return shortened(realm, record, how.expires_in);
  switch (how) {
    case 'truncated':
      return token.slice(0, Math.floor(token.length * 0.75));
    case 'expired':
      realm.world.tokens.endToken(record, 'expired', record.issuedAt);
      return shape === 'jwt' ? signedAnew(realm, record, record.issuedAt) : token;
    case 'no_expiry':
      return shape === 'jwt' ? signedAnew(realm, record, undefined) : withOtherEnd(token);
    case 'bad_signature':
      return withOtherEnd(token);
    default:
      return how satisfies never;
  }
}

/** A token with another life, in seconds, in place of the one that was issued. */
function shortened(realm: Realm, record: TokenRecord, life: number): string {
  const expiresAt = record.issuedAt + life;
  const token = record.shape === 'jwt' ? signedAnew(realm, record, expiresAt) : record.token;
  realm.world.tokens.add(
    { ...record, token, expiresAt },
    record.shape === 'opaque' || realm.behaviour.jwt_claims === 'magento',
  );
  return token;
}

const signedAnew = (realm: Realm, { owner, issuedAt, number }: TokenRecord, expiresAt: number | undefined): string =>
  jwtText(realm, signerOf(realm), owner, issuedAt, expiresAt, number);

/** Not the last character: of a signature in base 64 it holds bits that do not count. */
const withOtherEnd = (token: string): string =>
  `${token.slice(0, -4)}${token.at(-4) === 'a' ? 'b' : 'a'}${token.slice(-3)}`;
