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

/** Generates an opaque token. */
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

/** The latest signers of each world, and what they were created from. */
const signersOfWorlds = new WeakMap<Realm['world'], WorldSigners>();

interface WorldSigners {
  readonly configuredKey: string;
  readonly algorithm: string;
  readonly keys: Realm['behaviour']['jwt_keys'];
  /** The last one signs; all verify. */
  readonly signers: readonly Signer[];
  readonly signer: Signer;
}

/** Returns a signer with the last configured key, and the configured algorithm. */
export const getSigner = (realm: Realm): Signer => getSigners(realm).signer;

/** Returns the signers whose tokens are accepted: of the last configured key, or of every key by release. */
export const getVerifiers = (realm: Realm): readonly Signer[] => getSigners(realm).signers;

function getSigners(realm: Realm): WorldSigners {
  const configuredKey = setting(realm, 'crypt/key');
  const algorithm = setting(realm, 'webapi/jwtauth/jwt_alg');
  const { jwt_keys: keys } = realm.behaviour;
  const latest = signersOfWorlds.get(realm.world);
  if (latest?.configuredKey === configuredKey && latest.algorithm === algorithm && latest.keys === keys) return latest;
  const secrets = keys === 'every' ? getConfiguredKeys(realm) : [getSigningKey(realm)];
  const signers = secrets.map((key, index) =>
    realm.digest.signer(key, isJwtAlgorithm(algorithm) ? algorithm : 'HS256', String(index + 1)),
  );
  const [signer] = signers.slice(-1);
  if (signer === undefined) throw new Error('there is no signing key');
  const created = { configuredKey, algorithm, keys, signers, signer };
  signersOfWorlds.set(realm.world, created);
  return created;
}

/** Returns the entries of `crypt/key`, or a key that is generated from the seed if it is empty. [JwtUserToken/Model/SecretBasedJwksFactory.php] */
const getConfiguredKeys = (realm: Realm): readonly string[] => {
  const configured = setting(realm, 'crypt/key').trim();
  return configured === '' ? [realm.world.generatedKey] : configured.split(/\s+/);
};

/** Returns the last entry of `crypt/key`. */
export const getSigningKey = (realm: Realm): string => getConfiguredKeys(realm).at(-1) ?? '';

const isJwtAlgorithm = (name: string): name is JwtAlgorithm => (JWT_ALGORITHMS as readonly string[]).includes(name);
