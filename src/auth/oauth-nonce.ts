import { Refusal } from '../magento/phrases/refusal.ts';
import { setting } from '../state/configuration.ts';
import type { Realm } from '../state/realm.ts';
import type { Integration } from '../state/tables/account-rows.ts';
import type { OauthParameters } from './oauth-parameters.ts';

/** How far a client's clock may be ahead, seconds; behind, it may be as far as it likes. */
const TIME_DEVIATION = 600;
const DEFAULT_MINUTES = 120;

/** A nonce that a request has used up. */
export interface UsedNonce {
  readonly consumer: number;
  readonly nonce: string;
  /** The client's own, seconds since 1970. */
  readonly timestamp: number;
}

/** The nonce of a request, which nobody has used yet. [Integration/Model/Oauth/Nonce/Generator.php validateNonce] */
export function requireFreshNonce(realm: Realm, { id }: Integration, parameters: OauthParameters): UsedNonce {
  const { oauth_nonce: nonce = '', oauth_timestamp: sent = '' } = parameters;
  const timestamp = Number.parseInt(sent, 10) || 0;
  const latest = realm.clock.seconds() + TIME_DEVIATION;
  if (timestamp <= 0 || timestamp > latest) {
    const why = `timestamp_refused: oauth_timestamp '${sent}' is not from 1 to ${latest}, which is ${TIME_DEVIATION} s from now`;
    throw new Refusal('oauthNonceFailed', {}, { why });
  }
  if (realm.world.nonces.has(id, nonce)) {
    throw new Refusal('oauthNonceUsed', [id], { why: 'nonce_used: every request needs a nonce of its own' });
  }
  return { consumer: id, nonce, timestamp };
}

/**
 * Keeps a nonce as used. One save in `oauth/cleanup/cleanup_probability` drops old ones: by chance there, by count here.
 * [Integration/Model/Oauth/Nonce.php afterSave, ResourceModel/Oauth/Nonce.php deleteOldEntries]
 */
export function keepNonce(realm: Realm, { consumer, nonce, timestamp }: UsedNonce): void {
  const { nonces } = realm.world;
  const saved = nonces.use(consumer, nonce, timestamp);
  const every = Math.trunc(setting(realm, 'oauth/cleanup/cleanup_probability'));
  if (every > 0 && saved % every === 0) nonces.forgetUntil(realm.clock.seconds() - cleanupPeriod(realm));
}

/** Age at which nonces and request tokens are cleaned up, seconds. */
export function cleanupPeriod(realm: Realm): number {
  const minutes = Math.trunc(setting(realm, 'oauth/cleanup/expiration_period'));
  return (minutes > 0 ? minutes : DEFAULT_MINUTES) * 60;
}
