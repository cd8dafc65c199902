import { JWT_ALGORITHMS, type JwtAlgorithm, type Signer } from '../../platform/digest.ts';
import { LETTERS_AND_DIGITS } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { type OwnerType, type TokenOwner, USER_TYPES } from '../../state/tables/tokens.ts';

/** `[a-z0-9]`, as Magento's opaque tokens. [lib/internal/Magento/Framework/Oauth/Helper/Oauth.php] */
export const OPAQUE_TOKEN_LENGTH = 32;

/** The claims of a JWT. Times are seconds since 1970. */
export interface JwtClaims {
  readonly owner: TokenOwner;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** The mark of the world that issued the token, and its number; `undefined` for a JWT with Magento's claims only. */
  readonly mark: string | undefined;
  readonly number: number | undefined;
}

const OWNER_TYPES = new Map<unknown, OwnerType>(
  Object.entries(USER_TYPES).map(([type, id]) => [id, type as OwnerType]),
);

export const generateOpaqueToken = ({ random }: Realm): string =>
  random.string(OPAQUE_TOKEN_LENGTH, LETTERS_AND_DIGITS);

/**
 * Signs a JWT with Magento's claims in Magento's order. [app/code/Magento/JwtUserToken/Model/Issuer.php]
 * A further claim at the end holds the world's mark and the token's number, so that two tokens of one second differ.
 *
 * @param expiresAt seconds since 1970; `undefined` leaves the claim out, and no release accepts such a token
 */
export function signJwt(
  realm: Realm,
  signer: Signer,
  owner: TokenOwner,
  issuedAt: number,
  expiresAt: number | undefined,
  number: number,
): string {
  const uid = owner.id;
  const utypid = USER_TYPES[owner.type];
  if (realm.behaviour.jwt_claims === 'magento') return signer.sign({ uid, utypid, iat: issuedAt, exp: expiresAt });
  return signer.sign({ uid, utypid, iat: issuedAt, exp: expiresAt, jti: `${realm.world.tokens.mark}.${number}` });
}

/** Reads a JWT that this key signed; `undefined` if one of Magento's four claims is absent or falsy. [JwtUserToken/Model/Reader.php] */
export function readJwt(signer: Signer, token: string): JwtClaims | undefined {
  const claims = signer.read(token);
  const type = OWNER_TYPES.get(claims?.['utypid']);
  if (claims === undefined || type === undefined) return undefined;
  const { uid, iat, exp, jti } = claims;
  if (!isPositiveNumber(uid) || !isPositiveNumber(iat) || !isPositiveNumber(exp)) return undefined;
  const [mark, number] = typeof jti === 'string' ? jti.split('.') : [];
  return {
    owner: { type, id: uid },
    issuedAt: iat,
    expiresAt: exp,
    mark,
    number: number === undefined ? undefined : Number(number),
  };
}

const isPositiveNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;

/** The latest signer of each world, and the settings it was created from. */
const signers = new WeakMap<Realm['world'], { configuredKey: string; algorithm: string; signer: Signer }>();

/** Returns a signer with the configured key and algorithm. */
export function getSigner(realm: Realm): Signer {
  const configuredKey = setting(realm, 'crypt/key');
  const algorithm = setting(realm, 'webapi/jwtauth/jwt_alg');
  const latest = signers.get(realm.world);
  if (latest?.configuredKey === configuredKey && latest.algorithm === algorithm) return latest.signer;
  const signer = realm.digest.signer(getSigningKey(realm), isJwtAlgorithm(algorithm) ? algorithm : 'HS256');
  signers.set(realm.world, { configuredKey, algorithm, signer });
  return signer;
}

/** Returns the last entry of `crypt/key`, or a key that is generated from the seed if it is empty. */
export const getSigningKey = (realm: Realm): string =>
  setting(realm, 'crypt/key').trim().split(/\s+/).at(-1) || realm.world.generatedKey;

const isJwtAlgorithm = (name: string): name is JwtAlgorithm => (JWT_ALGORITHMS as readonly string[]).includes(name);
