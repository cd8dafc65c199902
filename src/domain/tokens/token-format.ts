import { JWT_ALGORITHMS, type JwtAlgorithm, type Signer } from '../../platform/digest.ts';
import { LETTERS_AND_DIGITS } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { type OwnerType, type TokenOwner, USER_TYPES } from '../../state/tables/tokens.ts';

/** `[a-z0-9]`, as Magento's opaque tokens. [lib/internal/Magento/Framework/Oauth/Helper/Oauth.php] */
export const OPAQUE_LENGTH = 32;

/** Claims of a token as read from its text. Times are seconds since 1970. */
export interface JwtClaims {
  readonly owner: TokenOwner;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** The last claim: whose token it is and which; nothing in a token of Magento's own shape. */
  readonly mark: string | undefined;
  readonly number: number | undefined;
}

const TYPE_OF = new Map<unknown, OwnerType>(Object.entries(USER_TYPES).map(([type, id]) => [id, type as OwnerType]));

export const opaqueText = ({ random }: Realm): string => random.text(OPAQUE_LENGTH, LETTERS_AND_DIGITS);

/**
 * Magento's claims in Magento's order. [app/code/Magento/JwtUserToken/Model/Issuer.php]
 * A further one, last, numbers the token and names its world, so that two of one second differ.
 *
 * @param expiresAt seconds since 1970; without it there is no such claim, which no release takes
 */
export function jwtText(
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

/** The claims of a JWT that this world's key signed: all four are there and truthy. [JwtUserToken/Model/Reader.php] */
export function readJwt(signer: Signer, token: string): JwtClaims | undefined {
  const claims = signer.read(token);
  const type = TYPE_OF.get(claims?.['utypid']);
  if (claims === undefined || type === undefined) return undefined;
  const { uid, iat, exp, jti } = claims;
  if (!isCount(uid) || !isCount(iat) || !isCount(exp)) return undefined;
  const [mark, number] = typeof jti === 'string' ? jti.split('.') : [];
  return {
    owner: { type, id: uid },
    issuedAt: iat,
    expiresAt: exp,
    mark,
    number: number === undefined ? undefined : Number(number),
  };
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0;

/** The last signer of each world, and the settings it was made from. */
const signers = new WeakMap<Realm['world'], { configured: string; algorithm: string; signer: Signer }>();

/** The key and algorithm in force. */
export function signerOf(realm: Realm): Signer {
  const configured = setting(realm, 'crypt/key');
  const algorithm = setting(realm, 'webapi/jwtauth/jwt_alg');
  const last = signers.get(realm.world);
  if (last?.configured === configured && last.algorithm === algorithm) return last.signer;
  const signer = realm.digest.signer(signingKey(realm), isAlgorithm(algorithm) ? algorithm : 'HS256');
  signers.set(realm.world, { configured, algorithm, signer });
  return signer;
}

/** Magento's `crypt/key`, its last entry, or one that comes from the seed. */
export const signingKey = (realm: Realm): string =>
  setting(realm, 'crypt/key').trim().split(/\s+/).at(-1) || realm.world.generatedKey;

const isAlgorithm = (name: string): name is JwtAlgorithm => (JWT_ALGORITHMS as readonly string[]).includes(name);
