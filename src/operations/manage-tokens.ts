import { nameOf } from '../auth/identity.ts';
import { expiryOf, issueToken, readToken } from '../domain/tokens/token-lifecycle.ts';
import { readDuration } from '../platform/clock.ts';
import { NotFound } from '../platform/errors.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import { findIntegrationToken, tokensOfIntegration } from '../state/integration-keys.ts';
import { endTokensOf } from '../state/revoke-tokens.ts';
import { ownerOf } from '../state/seed/seed-tokens.ts';
import type { OwnerType, TokenOwner, TokenRecord } from '../state/tables/tokens.ts';

/** Whose tokens: one of the three; `website` tells one e-mail's accounts apart. */
export interface OwnerName {
  readonly customer?: string | undefined;
  readonly website?: string | undefined;
  readonly admin?: string | undefined;
  readonly integration?: string | undefined;
}

export interface TokenView {
  readonly token: string;
  /** Kind of its owner, and the owner's name. */
  readonly type: OwnerType;
  readonly owner: string;
  readonly shape: 'opaque' | 'jwt';
  readonly state: 'live' | 'expired' | 'revoked' | 'unreadable';
  readonly issued_at: string;
  /** Null for one that does not expire. */
  readonly expires_at: string | null;
}

/** The latest tokens, of one owner when one is named. */
export function listTokens(sandbox: Sandbox, name: OwnerName = {}): TokenView[] {
  const owner = isNamed(name) ? requireOwner(sandbox, name) : undefined;
  if (owner?.type === 'integration') {
    return tokensOfIntegration(sandbox.realm.world, owner.id).map((token) => tellToken(sandbox, token));
  }
  return sandbox.realm.world.tokens
    .list()
    .filter((token) => owner === undefined || (token.owner.type === owner.type && token.owner.id === owner.id))
    .map((token) => tellToken(sandbox, token));
}

/**
 * Makes a token without a sign-in.
 *
 * @param lifetime seconds, or a duration such as `10m`; the configured life when left out
 */
export function mintToken(sandbox: Sandbox, name: OwnerName, lifetime?: number | string): TokenView {
  const owner = requireOwner(sandbox, name);
  const milliseconds = lifetime === undefined ? undefined : readDuration(lifetime);
  if (lifetime !== undefined && (milliseconds === undefined || milliseconds < 0)) {
    throw new InvalidDocument([{ path: ['expires_in'], message: 'expected seconds, or a duration such as 10m' }]);
  }
  const options = milliseconds === undefined ? {} : { lifetime: Math.floor(milliseconds / 1000) };
  return tellToken(
    sandbox,
    issueToken(sandbox.realm, owner, owner.type === 'integration' ? { ...options, shape: 'opaque' } : options),
  );
}

/** Ends one token, or all that an owner has now. */
export function endTokens(
  sandbox: Sandbox,
  how: 'revoked' | 'expired',
  which: OwnerName & { readonly token?: string | undefined },
): TokenView[] {
  const { realm } = sandbox;
  const second = realm.clock.seconds();
  if (which.token !== undefined) {
    const reading = readToken(realm, which.token);
    // An integration's token is one, be it good as a bearer or not.
    const token =
      reading.state === 'unreadable' ? findIntegrationToken(realm.world, which.token)?.record : reading.token;
    if (token === undefined) {
      throw new NotFound(`there is no such token${reading.state === 'unreadable' ? ` (${reading.why})` : ''}`);
    }
    realm.world.tokens.endToken(token, how, second);
    return [tellToken(sandbox, token)];
  }
  const owner = requireOwner(sandbox, which);
  endTokensOf(realm.world, how, owner, second);
  return listTokens(sandbox, which);
}

function tellToken({ realm }: Sandbox, token: TokenRecord): TokenView {
  const expiresAt = expiryOf(realm, token);
  return {
    token: token.token,
    type: token.owner.type,
    owner: nameOf(realm, token.owner),
    shape: token.shape,
    state: stateOf(realm, token),
    issued_at: realm.clock.isoText(token.issuedAt * 1000),
    expires_at: expiresAt === null ? null : realm.clock.isoText(expiresAt * 1000),
  };
}

/** An integration's token is live whether or not the configuration lets it be a bearer: it signs as well. */
function stateOf(realm: Sandbox['realm'], token: TokenRecord): TokenView['state'] {
  if (token.owner.type !== 'integration') return readToken(realm, token.token).state;
  const { tokens } = realm.world;
  return (['revoked', 'expired'] as const).find((how) => tokens.endOf(how, token) !== undefined) ?? 'live';
}

const isNamed = ({ customer, admin, integration }: OwnerName): boolean =>
  [customer, admin, integration].some((name) => name !== undefined);

function requireOwner({ realm }: Sandbox, name: OwnerName): TokenOwner {
  const kinds = (['customer', 'admin', 'integration'] as const).filter((kind) => name[kind] !== undefined);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined) {
    throw new InvalidDocument([{ path: [], message: 'name one owner: customer, admin or integration' }]);
  }
  const owner = ownerOf(realm.world, name);
  if (owner === undefined) throw new NotFound(`there is no ${kind} '${name[kind]}'`);
  return owner;
}
