import { setting } from '../../state/configuration.ts';
import { findIntegrationToken } from '../../state/integration-keys.ts';
import type { Realm } from '../../state/realm.ts';
import { endOwnerTokens } from '../../state/revoke-tokens.ts';
import type { TokenOwner, TokenRecord } from '../../state/tables/tokens.ts';
import { generateOpaqueToken, getSigner, getVerifiers, OPAQUE_TOKEN_LENGTH, readJwt, signJwt } from './token-format.ts';

const MINUTE = 60;
const HOUR = 3600;
/** Magento's lifetime if the configured one is 0, empty or negative. [JwtUserToken/Model/Config/ConfigReader.php] */
const DEFAULT_LIFETIME_MINUTES = 30;

/** The state of a bearer token. Times are seconds since 1970. */
export type TokenValidation =
  | { readonly state: 'live'; readonly token: TokenRecord }
  | { readonly state: 'expired' | 'revoked'; readonly token: TokenRecord; readonly since: number }
  | { readonly state: 'unreadable'; readonly why: string };

/** Issues a token to an account, in the format of the release. `lifetime` in seconds overrides the configured one. */
export function issueToken(
  realm: Realm,
  owner: TokenOwner,
  options: { shape?: TokenRecord['shape']; lifetime?: number } = {},
): TokenRecord {
  const { behaviour, clock, world } = realm;
  const shape = options.shape ?? behaviour.token_shape;
  const issuedAt = clock.seconds();
  const number = world.tokens.nextNumber();
  if (world.tokens.needsCleanUp) world.tokens.cleanUp((record) => isExpired(realm, record, issuedAt));
  if (shape === 'opaque') {
    const expiresAt = options.lifetime === undefined ? null : issuedAt + options.lifetime;
    const record: TokenRecord = { token: generateOpaqueToken(realm), shape, number, owner, issuedAt, expiresAt };
    world.tokens.add(record, true);
    return record;
  }
  const signer = getSigner(realm);
  const expiresAt = issuedAt + (options.lifetime ?? getJwtLifetime(realm, owner));
  const token = signJwt(realm, signer, owner, issuedAt, expiresAt, number);
  const record: TokenRecord = { token, shape, number, owner, issuedAt, expiresAt, signer };
  // A JWT with Magento's claims only does not name its world and number, so the world has to store it.
  world.tokens.add(record, behaviour.jwt_claims === 'magento');
  return record;
}

/**
 * Validates a bearer token: opaque before JWT, expiry before revocation.
 * [Integration/Model/CompositeTokenReader.php, CompositeUserTokenValidator.php]
 */
export function validateToken(realm: Realm, bearerToken: string): TokenValidation {
  const token = findToken(realm, bearerToken);
  if (typeof token === 'string') return { state: 'unreadable', why: token };
  if (realm.world.tokens.endedAt('garbled', token) !== undefined) {
    return { state: 'unreadable', why: 'garbled by an injected fault' };
  }
  const endedAt = realm.world.tokens.endedAt('expired', token);
  if (endedAt !== undefined) return { state: 'expired', token, since: endedAt };
  const expiresAt = getExpiry(realm, token);
  // A token is invalid from the second in which it expires. [Integration/Model/UserToken/ExpirationValidator.php]
  if (expiresAt !== null && expiresAt <= realm.clock.seconds()) return { state: 'expired', token, since: expiresAt };
  const revokedAt = findRevocation(realm, token);
  if (revokedAt !== undefined) {
    return realm.behaviour.revocation === 'deletes_tokens' && token.shape === 'opaque'
      ? { state: 'unreadable', why: 'deleted when the tokens of its owner were revoked' }
      : { state: 'revoked', token, since: revokedAt };
  }
  return { state: 'live', token };
}

/** Returns the second in which a token was revoked. */
function findRevocation({ world, behaviour }: Realm, token: TokenRecord): number | undefined {
  const revokedAt = world.tokens.endedAt('revoked', token);
  // Only a cut-off time can affect tokens that are issued after the revocation, in the same second.
  const revokesSameSecond = behaviour.same_second_sign_in === 'revoked' && behaviour.revocation === 'cut_off';
  if (revokedAt !== undefined || !revokesSameSecond) return revokedAt;
  const cutOff = world.tokens.revocationCutOff(token.owner);
  return cutOff !== undefined && token.issuedAt <= cutOff.second ? cutOff.second : undefined;
}

/** Returns the record of a bearer token, or the reason why there is none. */
function findToken(realm: Realm, bearerToken: string): TokenRecord | string {
  const record = realm.world.tokens.find(bearerToken);
  if (record?.owner.type === 'integration' || (record === undefined && bearerToken.length === OPAQUE_TOKEN_LENGTH)) {
    return findIntegrationBearerToken(realm, bearerToken);
  }
  if (record && (record.signer === undefined || isAcceptedSigner(realm, record.signer))) return record;
  if (record) return 'signed with another key or algorithm';
  return bearerToken.includes('.') ? verifyJwt(realm, bearerToken) : NOT_ISSUED;
}

const NOT_ISSUED = 'not issued by this world';

const isAcceptedSigner = (realm: Realm, signer: object): boolean => getVerifiers(realm).some((each) => each === signer);

/** Integration tokens are accepted as bearer tokens only if the configuration allows it. */
function findIntegrationBearerToken(realm: Realm, bearerToken: string): TokenRecord | string {
  const token = findIntegrationToken(realm.world, bearerToken);
  if (token === undefined) return NOT_ISSUED;
  if (!acceptsIntegrationTokens(realm)) return `an integration token, and ${INTEGRATION_AS_BEARER} is off`;
  if (token.integration.status !== 'active') return 'its integration is inactive';
  return token.record;
}

const INTEGRATION_AS_BEARER = 'oauth/consumer/enable_integration_as_bearer';

const acceptsIntegrationTokens = (realm: Realm): boolean =>
  realm.behaviour.integration_token_as_bearer === 'always' || setting(realm, INTEGRATION_AS_BEARER);

/** Reads a JWT that this world signed, or a replica with the same seed, and caches it as verified. */
function verifyJwt(realm: Realm, bearerToken: string): TokenRecord | string {
  for (const signer of getVerifiers(realm)) {
    const claims = readJwt(signer, bearerToken);
    if (claims === undefined) continue;
    if (claims.mark !== realm.world.tokens.mark) return 'issued by another world, or before the last reset';
    const { owner, issuedAt, expiresAt, number = 0 } = claims;
    const record: TokenRecord = { token: bearerToken, shape: 'jwt', number, owner, issuedAt, expiresAt, signer };
    realm.world.tokens.cacheVerified(record);
    return record;
  }
  return 'not a JWT that this world signed';
}

/** Returns the second in which a token expires; null if it never does. */
export function getExpiry(realm: Realm, token: TokenRecord): number | null {
  if (token.expiresAt !== null) return token.expiresAt;
  if (token.owner.type === 'integration') return null;
  const configured = setting(realm, `oauth/access_token_lifetime/${token.owner.type}`);
  const hours = realm.behaviour.opaque_token_lifetime === 'whole_hours' ? Math.trunc(configured) : configured;
  // 0 or empty means "never" before 2.4.4, and "at once" since. [Integration/Model/OpaqueToken/Reader.php]
  if (hours === 0 && realm.behaviour.revocation === 'deletes_tokens') return null;
  return token.issuedAt + hours * HOUR;
}

/** In seconds. */
function getJwtLifetime(realm: Realm, { type }: TokenOwner): number {
  const minutes = setting(realm, `webapi/jwtauth/${type === 'admin' ? 'admin' : 'customer'}_expiration`);
  return (minutes > 0 ? minutes : DEFAULT_LIFETIME_MINUTES) * MINUTE;
}

function isExpired(realm: Realm, token: TokenRecord, now: number): boolean {
  const expiresAt = getExpiry(realm, token);
  return expiresAt !== null && expiresAt <= now;
}

/** Revokes the tokens that an owner has now; one that is issued later in the same second stays valid. */
export function revokeTokens({ world, clock }: Realm, owner: TokenOwner): void {
  endOwnerTokens(world, 'revoked', owner, clock.seconds());
}
