import { getAccountName } from '../auth/identity.ts';
import { getExpiry, issueToken, validateToken } from '../domain/tokens/token-lifecycle.ts';
import type { TokenStateName } from '../matching/pattern.ts';
import { parseDuration } from '../platform/clock.ts';
import { NotFound } from '../platform/errors.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import { findIntegrationToken, tokensOfIntegration } from '../state/integration-keys.ts';
import { endOwnerTokens } from '../state/revoke-tokens.ts';
import { findTokenOwner } from '../state/seed/seed-tokens.ts';
import type { OwnerType, TokenOwner, TokenRecord } from '../state/tables/tokens.ts';

/** Names the owner of tokens: exactly one of a customer, an admin and an integration. */
export interface OwnerName {
  /** E-mail address. */
  readonly customer?: string | undefined;
  /** Code of the customer's website, since each website may have an account with the same e-mail address. */
  readonly website?: string | undefined;
  /** User name. */
  readonly admin?: string | undefined;
  /** Name. */
  readonly integration?: string | undefined;
}

/** A token of the world. Times are world time. */
export interface TokenView {
  /** The token as clients send it. */
  readonly token: string;
  /** Type of its owner. */
  readonly type: OwnerType;
  /** E-mail address, user name or integration name of its owner. */
  readonly owner: string;
  /** 32 letters and digits, or a JSON Web Token. */
  readonly shape: 'opaque' | 'jwt';
  readonly state: TokenStateName;
  /** ISO 8601. */
  readonly issued_at: string;
  /** ISO 8601; null for a token that does not expire. */
  readonly expires_at: string | null;
}

/** The latest tokens of one owner, or of all, oldest first. */
export function listTokens(sandbox: Sandbox, name: OwnerName = {}): TokenView[] {
  const owner = isNamed(name) ? requireOwner(sandbox, name) : undefined;
  if (owner?.type === 'integration') {
    return tokensOfIntegration(sandbox.realm.world, owner.id).map((token) => toTokenView(sandbox, token));
  }
  return sandbox.realm.world.tokens
    .list()
    .filter((token) => owner === undefined || (token.owner.type === owner.type && token.owner.id === owner.id))
    .map((token) => toTokenView(sandbox, token));
}

/**
 * Issues a token without a sign-in.
 *
 * @param lifetime seconds, or a duration such as `10m`; default: the configured lifetime
 * @throws NotFound when the owner does not exist, InvalidDocument when the lifetime is not valid
 */
export function mintToken(sandbox: Sandbox, name: OwnerName, lifetime?: number | string): TokenView {
  const owner = requireOwner(sandbox, name);
  const milliseconds = lifetime === undefined ? undefined : parseDuration(lifetime);
  if (lifetime !== undefined && (milliseconds === undefined || milliseconds < 0)) {
    throw new InvalidDocument([{ path: ['expires_in'], message: 'expected seconds, or a duration such as 10m' }]);
  }
  const options = milliseconds === undefined ? {} : { lifetime: Math.floor(milliseconds / 1000) };
  return toTokenView(
    sandbox,
    issueToken(sandbox.realm, owner, owner.type === 'integration' ? { ...options, shape: 'opaque' } : options),
  );
}

/**
 * Revokes or expires one token, or all current tokens of an owner.
 *
 * @throws NotFound when the token or its owner does not exist
 */
export function endTokens(
  sandbox: Sandbox,
  end: 'revoked' | 'expired',
  target: OwnerName & { readonly token?: string | undefined },
): TokenView[] {
  const { realm } = sandbox;
  const second = realm.clock.seconds();
  if (target.token !== undefined) {
    const reading = validateToken(realm, target.token);
    // The access token of an integration exists even when it is not accepted as a bearer token.
    const token =
      reading.state === 'unreadable' ? findIntegrationToken(realm.world, target.token)?.record : reading.token;
    if (token === undefined) {
      throw new NotFound(`the token is unreadable${reading.state === 'unreadable' ? `: ${reading.why}` : ''}`);
    }
    realm.world.tokens.endToken(token, end, second);
    return [toTokenView(sandbox, token)];
  }
  const owner = requireOwner(sandbox, target);
  endOwnerTokens(realm.world, end, owner, second);
  return listTokens(sandbox, target);
}

function toTokenView({ realm }: Sandbox, token: TokenRecord): TokenView {
  const expiresAt = getExpiry(realm, token);
  return {
    token: token.token,
    type: token.owner.type,
    owner: getAccountName(realm, token.owner),
    shape: token.shape,
    state: stateOf(realm, token),
    issued_at: realm.clock.isoString(token.issuedAt * 1000),
    expires_at: expiresAt === null ? null : realm.clock.isoString(expiresAt * 1000),
  };
}

/** The access token of an integration is live even when it is not accepted as a bearer token, since requests are signed with it. */
function stateOf(realm: Sandbox['realm'], token: TokenRecord): TokenView['state'] {
  if (token.owner.type !== 'integration') return validateToken(realm, token.token).state;
  const { tokens } = realm.world;
  return (['revoked', 'expired'] as const).find((end) => tokens.endedAt(end, token) !== undefined) ?? 'live';
}

const isNamed = ({ customer, admin, integration }: OwnerName): boolean =>
  [customer, admin, integration].some((name) => name !== undefined);

function requireOwner({ realm }: Sandbox, name: OwnerName): TokenOwner {
  const types = (['customer', 'admin', 'integration'] as const).filter((type) => name[type] !== undefined);
  const [type] = types;
  if (types.length !== 1 || type === undefined) {
    throw new InvalidDocument([{ path: [], message: 'expected exactly one of customer, admin and integration' }]);
  }
  const owner = findTokenOwner(realm.world, name);
  if (owner === undefined) throw new NotFound(`no ${type} is named '${name[type]}'`);
  return owner;
}
