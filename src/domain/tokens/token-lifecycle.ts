import { setting } from '../../state/configuration.ts';
import { findIntegrationToken } from '../../state/integration-keys.ts';
import type { Realm } from '../../state/realm.ts';
import { endTokensOf } from '../../state/revoke-tokens.ts';
import type { TokenOwner, TokenRecord } from '../../state/tables/tokens.ts';
import { jwtText, OPAQUE_LENGTH, opaqueText, readJwt, signerOf } from './token-format.ts';

const MINUTE = 60;
const HOUR = 3600;
/** Minutes that Magento takes when the configured life is 0, empty or negative. [JwtUserToken/Model/Config/ConfigReader.php] */
const FALLBACK_MINUTES = 30;

/** What a bearer turned out to be. Seconds are since 1970. */
export type TokenReading =
  | { readonly state: 'live'; readonly token: TokenRecord }
  | { readonly state: 'expired' | 'revoked'; readonly token: TokenRecord; readonly since: number }
  | { readonly state: 'unreadable'; readonly why: string };

/** Makes a token for an account, in the shape of the release. `lifetime` in seconds overrides the configured one. */
export function issueToken(
  realm: Realm,
  owner: TokenOwner,
  options: { shape?: TokenRecord['shape']; lifetime?: number } = {},
): TokenRecord {
  const { behaviour, clock, world } = realm;
  const shape = options.shape ?? behaviour.token_shape;
  const issuedAt = clock.seconds();
  const number = world.tokens.nextNumber();
  if (world.tokens.needCleanUp) world.tokens.cleanUp((record) => isOver(realm, record, issuedAt));
  if (shape === 'opaque') {
    const expiresAt = options.lifetime === undefined ? null : issuedAt + options.lifetime;
    const record: TokenRecord = { token: opaqueText(realm), shape, number, owner, issuedAt, expiresAt };
    world.tokens.add(record, true);
    return record;
  }
  const signer = signerOf(realm);
  const expiresAt = issuedAt + (options.lifetime ?? jwtLifetime(realm, owner));
  const token = jwtText(realm, signer, owner, issuedAt, expiresAt, number);
  const record: TokenRecord = { token, shape, number, owner, issuedAt, expiresAt, signer };
  // Without the numbering claim the text does not tell whose it is, so the world has to remember it.
  world.tokens.add(record, behaviour.jwt_claims === 'magento');
  return record;
}

/** Opaque first, then JWT; then expiry, then revocation. [Integration/Model/CompositeTokenReader.php, CompositeUserTokenValidator.php] */
export function readToken(realm: Realm, text: string): TokenReading {
  const token = findToken(realm, text);
  if (typeof token === 'string') return { state: 'unreadable', why: token };
  if (realm.world.tokens.endOf('garbled', token) !== undefined)
    return { state: 'unreadable', why: 'spoilt by a fault' };
  const now = realm.clock.seconds();
  const ended = realm.world.tokens.endOf('expired', token);
  if (ended !== undefined) return { state: 'expired', token, since: ended };
  const expiresAt = expiryOf(realm, token);
  // A token is dead in the very second of its expiry. [Integration/Model/UserToken/ExpirationValidator.php]
  if (expiresAt !== null && expiresAt <= now) return { state: 'expired', token, since: expiresAt };
  const revoked = revokedSince(realm, token);
  if (revoked !== undefined) {
    return realm.behaviour.revocation === 'deletes_tokens' && token.shape === 'opaque'
      ? { state: 'unreadable', why: 'deleted when the tokens of its owner were revoked' }
      : { state: 'revoked', token, since: revoked };
  }
  return { state: 'live', token };
}

function revokedSince({ world, behaviour }: Realm, token: TokenRecord): number | undefined {
  const revoked = world.tokens.endOf('revoked', token);
  // Where tokens are deleted, a new one has nothing to do with it.
  const isDead = behaviour.same_second_sign_in === 'dead' && behaviour.revocation === 'cut_off';
  if (revoked !== undefined || !isDead) return revoked;
  const cutOff = world.tokens.cutOffOf(token.owner);
  return cutOff !== undefined && token.issuedAt <= cutOff.second ? cutOff.second : undefined;
}

function findToken(realm: Realm, text: string): TokenRecord | string {
  const known = realm.world.tokens.find(text);
  if (known?.owner.type === 'integration' || (known === undefined && text.length === OPAQUE_LENGTH)) {
    return integrationBearer(realm, text);
  }
  if (known && (known.signer === undefined || known.signer === signerOf(realm))) return known;
  if (known) return 'signed with another key or algorithm';
  return text.includes('.') ? readJwtBearer(realm, text) : 'no token of this world';
}

/** An integration's token as a bearer, which the configuration has to allow; or why it is none. */
function integrationBearer(realm: Realm, text: string): TokenRecord | string {
  const token = findIntegrationToken(realm.world, text);
  if (token === undefined) return 'no token of this world';
  if (!integrationBearersAllowed(realm)) return 'integration tokens are off as bearers';
  if (token.integration.status !== 'active') return 'its integration is inactive';
  return token.record;
}

const integrationBearersAllowed = (realm: Realm): boolean =>
  realm.behaviour.integration_token_as_bearer === 'always' ||
  setting(realm, 'oauth/consumer/enable_integration_as_bearer');

/** A JWT that this world signed, or a replica with the same seed. */
function readJwtBearer(realm: Realm, text: string): TokenRecord | string {
  const signer = signerOf(realm);
  const claims = readJwt(signer, text);
  if (claims === undefined) return 'not a JWT that this world signed';
  if (claims.mark !== realm.world.tokens.mark) return 'issued by another world, or before the last reset';
  const { owner, issuedAt, expiresAt, number } = claims;
  const record: TokenRecord = { token: text, shape: 'jwt', number: number ?? 0, owner, issuedAt, expiresAt, signer };
  realm.world.tokens.remember(record);
  return record;
}

/** Second at which a token ends; null when it never does. */
export function expiryOf(realm: Realm, token: TokenRecord): number | null {
  if (token.expiresAt !== null) return token.expiresAt;
  if (token.owner.type === 'integration') return null;
  const hours = setting(realm, `oauth/access_token_lifetime/${token.owner.type}`);
  // 0 or empty: before 2.4.4 "never", since then at once. [Integration/Model/OpaqueToken/Reader.php]
  if (hours === 0 && realm.behaviour.revocation === 'deletes_tokens') return null;
  return token.issuedAt + hours * HOUR;
}

function jwtLifetime(realm: Realm, { type }: TokenOwner): number {
  const minutes = setting(realm, `webapi/jwtauth/${type === 'admin' ? 'admin' : 'customer'}_expiration`);
  return (minutes > 0 ? minutes : FALLBACK_MINUTES) * MINUTE;
}

function isOver(realm: Realm, token: TokenRecord, now: number): boolean {
  const expiresAt = expiryOf(realm, token);
  return expiresAt !== null && expiresAt <= now;
}

/** Ends every token that an owner has now; one issued later is good, whatever the second. */
export function revokeTokens({ world, clock }: Realm, owner: TokenOwner): void {
  endTokensOf(world, 'revoked', owner, clock.seconds());
}
