import type { Realm } from './realm.ts';
import type { Integration } from './tables/account-rows.ts';
import type { TokenRecord } from './tables/tokens.ts';
import type { World } from './world.ts';

/** Integrations by what their requests bring. */
interface Keys {
  readonly changes: number;
  readonly byConsumerKey: ReadonlyMap<string, Integration>;
  readonly byAccessToken: ReadonlyMap<string, Integration>;
  readonly byRequestToken: ReadonlyMap<string, Integration>;
}

const kept = new WeakMap<World, Keys>();

/** Made anew after a change of an integration, which is rare. */
function keysOf(world: World): Keys {
  const { changes } = world.integrations;
  const known = kept.get(world);
  if (known?.changes === changes) return known;
  const by = (keyOf: (row: Integration) => string | null): ReadonlyMap<string, Integration> =>
    new Map(
      world.integrations.values().flatMap((row): [string, Integration][] => {
        const key = keyOf(row);
        return key === null ? [] : [[key, row]];
      }),
    );
  const keys: Keys = {
    changes,
    byConsumerKey: by((row) => row.consumer_key),
    byAccessToken: by((row) => row.access_token),
    byRequestToken: by((row) => row.request_token),
  };
  kept.set(world, keys);
  return keys;
}

export const findConsumer = (world: World, key: string): Integration | undefined =>
  keysOf(world).byConsumerKey.get(key);

export const findByRequestToken = (world: World, token: string): Integration | undefined =>
  keysOf(world).byRequestToken.get(token);

/** A token of an integration, and whose it is. */
export interface IntegrationToken {
  readonly record: TokenRecord;
  readonly integration: Integration;
}

/** The access token of an integration, or one that was minted for it; nothing where the integration is gone. */
export function findIntegrationToken(world: World, text: string): IntegrationToken | undefined {
  const record = world.tokens.find(text);
  const integration =
    record === undefined
      ? keysOf(world).byAccessToken.get(text)
      : record.owner.type === 'integration'
        ? world.integrations.get(record.owner.id)
        : undefined;
  return integration && { record: record ?? accessToken(world, integration, text), integration };
}

/** Every token that an integration has. */
export function tokensOfIntegration(world: World, id: number): TokenRecord[] {
  const integration = world.integrations.get(id);
  const minted = world.tokens.list().filter(({ owner }) => owner.type === 'integration' && owner.id === id);
  const own = integration?.access_token;
  if (!integration || !own || minted.some(({ token }) => token === own)) return minted;
  return [accessToken(world, integration, own), ...minted];
}

const accessToken = (world: World, { id }: Integration, token: string): TokenRecord => ({
  token,
  shape: 'opaque',
  number: 0,
  owner: { type: 'integration', id },
  issuedAt: Math.floor(world.startedAt / 1000),
  expiresAt: null,
});

const OAUTH_SECRET_LENGTH = 32;

/** The verifier of an integration that has still to do the handshake; one that is not named comes from the seed. */
export function oauthVerifierOf({ world, digest }: Realm, integration: Integration): string | null {
  const { consumer_key: key, access_token: token, oauth_verifier: named } = integration;
  if (key === null || token !== null) return named;
  return named ?? digest.sha256(`${world.generatedKey}/oauth_verifier/${key}`).slice(0, OAUTH_SECRET_LENGTH);
}
