import { Refusal } from '../magento/phrases/refusal.ts';
import { setting } from '../state/configuration.ts';
import type { Realm } from '../state/realm.ts';
import type { Integration } from '../state/tables/account-rows.ts';
import type { OauthParameters } from './oauth-parameters.ts';

/** Maximum number of seconds by which a client's clock may be ahead. How far it is behind is not limited. */
const MAX_TIME_AHEAD = 600;
/** Used when `oauth/cleanup/expiration_period` is not positive. [Integration/Helper/Oauth/Data.php] */
const DEFAULT_CLEANUP_MINUTES = 120;

/** A nonce that a request has used. */
export interface UsedNonce {
  readonly consumer: number;
  readonly nonce: string;
  /** The client's timestamp, in seconds since 1970. */
  readonly timestamp: number;
}

/** Returns the nonce of a request; refuses one that was used before. [Integration/Model/Oauth/Nonce/Generator.php validateNonce] */
export function requireFreshNonce(realm: Realm, { id }: Integration, parameters: OauthParameters): UsedNonce {
  const { oauth_nonce: nonce = '', oauth_timestamp: sent = '' } = parameters;
  const timestamp = Number.parseInt(sent, 10) || 0;
  const latest = realm.clock.seconds() + MAX_TIME_AHEAD;
  if (timestamp <= 0 || timestamp > latest) {
    const why = `oauth_timestamp '${sent}' is not between 1 and ${latest}, which is ${MAX_TIME_AHEAD} s from now`;
    throw new Refusal('oauthNonceFailed', {}, { why });
  }
  if (realm.world.nonces.has(id, nonce)) {
    throw new Refusal('oauthNonceUsed', [id], { why: `oauth_nonce '${nonce}' was used before` });
  }
  return { consumer: id, nonce, timestamp };
}

/**
 * Records a used nonce. Every nth call deletes old nonces, where n is `oauth/cleanup/cleanup_probability`; Magento deletes them
 * at random with the probability 1/n. [Integration/Model/Oauth/Nonce.php afterSave, ResourceModel/Oauth/Nonce.php deleteOldEntries]
 */
export function recordNonce(realm: Realm, { consumer, nonce, timestamp }: UsedNonce): void {
  const { nonces } = realm.world;
  const count = nonces.use(consumer, nonce, timestamp);
  const interval = Math.trunc(setting(realm, 'oauth/cleanup/cleanup_probability'));
  if (interval > 0 && count % interval === 0) nonces.deleteUntil(realm.clock.seconds() - getCleanupPeriod(realm));
}

/** Age at which nonces and request tokens are deleted, in seconds. */
export function getCleanupPeriod(realm: Realm): number {
  const minutes = Math.trunc(setting(realm, 'oauth/cleanup/expiration_period'));
  return (minutes > 0 ? minutes : DEFAULT_CLEANUP_MINUTES) * 60;
}
