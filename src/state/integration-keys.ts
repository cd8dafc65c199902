import { LETTERS_AND_DIGITS } from '../platform/random.ts';
import type { Realm } from './realm.ts';
import type { Integration } from './tables/account-rows.ts';
import type { TokenRecord } from './tables/tokens.ts';
import type { World } from './world.ts';

/** Integrations by their keys and tokens. */
interface IntegrationIndex {
  readonly changes: number;
  readonly byConsumerKey: ReadonlyMap<string, Integration>;
  readonly byAccessToken: ReadonlyMap<string, Integration>;
  readonly byRequestToken: ReadonlyMap<string, Integration>;
}

const indexes = new WeakMap<World, IntegrationIndex>();

/** The index of a world. It is cached until an integration changes, which is rare. */
function indexOf(world: World): IntegrationIndex {
  const { changes } = world.integrations;
  const cached = indexes.get(world);
  if (cached?.changes === changes) return cached;
  const indexBy = (keyOf: (row: Integration) => string | null): ReadonlyMap<string, Integration> =>
    new Map(
      world.integrations.values().flatMap((row): [string, Integration][] => {
        const key = keyOf(row);
        return key === null ? [] : [[key, row]];
      }),
    );
  const index: IntegrationIndex = {
    changes,
    byConsumerKey: indexBy((row) => row.consumer_key),
    byAccessToken: indexBy((row) => row.access_token),
    byRequestToken: indexBy((row) => row.request_token),
  };
  indexes.set(world, index);
  return index;
}

/** Finds the integration with a consumer key. */
export const findConsumer = (world: World, key: string): Integration | undefined =>
  indexOf(world).byConsumerKey.get(key);

/** Finds the integration with a request token. */
export const findByRequestToken = (world: World, token: string): Integration | undefined =>
  indexOf(world).byRequestToken.get(token);

/** A token and its integration. */
export interface IntegrationToken {
  readonly record: TokenRecord;
  readonly integration: Integration;
}

/** Finds the access token of an integration, or a token issued for it; `undefined` if the integration was deleted. */
export function findIntegrationToken(world: World, token: string): IntegrationToken | undefined {
  const record = world.tokens.find(token);
  if (record !== undefined && record.owner.type !== 'integration') return undefined;
  const integration =
    record === undefined ? indexOf(world).byAccessToken.get(token) : world.integrations.get(record.owner.id);
  return integration && { record: record ?? accessTokenRecord(world, integration, token), integration };
}

/** All tokens of an integration: its access token and those issued for it. */
export function tokensOfIntegration(world: World, id: number): TokenRecord[] {
  const integration = world.integrations.get(id);
  const issued = world.tokens.list().filter(({ owner }) => owner.type === 'integration' && owner.id === id);
  const accessToken = integration?.access_token;
  if (!integration || !accessToken || issued.some(({ token }) => token === accessToken)) return issued;
  return [accessTokenRecord(world, integration, accessToken), ...issued];
}

const accessTokenRecord = (world: World, { id }: Integration, token: string): TokenRecord => ({
  token,
  shape: 'opaque',
  number: 0,
  owner: { type: 'integration', id },
  issuedAt: Math.floor(world.startedAt / 1000),
  expiresAt: null,
});

/** Length of consumer keys, tokens, verifiers and all secrets. [lib/internal/Magento/Framework/Oauth/Helper/Oauth.php] */
export const OAUTH_KEY_LENGTH = 32;

/** Generates a consumer key, a token, a verifier or a secret. */
export const generateOauthKey = ({ random }: Realm): string => random.string(OAUTH_KEY_LENGTH, LETTERS_AND_DIGITS);

/** The verifier of an integration before the OAuth handshake. Default: generated from the seed. */
export function oauthVerifierOf({ world, digest }: Realm, integration: Integration): string | null {
  const { consumer_key: key, access_token: token, oauth_verifier: verifier } = integration;
  if (key === null || token !== null) return verifier;
  return verifier ?? digest.sha256(`${world.generatedKey}/oauth_verifier/${key}`).slice(0, OAUTH_KEY_LENGTH);
}
