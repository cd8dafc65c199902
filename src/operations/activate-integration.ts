import * as v from 'valibot';
import {
  activateAtOnce,
  type PendingIntegration,
  sendForActivation,
} from '../domain/accounts/integration-activation.ts';
import { NotFound } from '../platform/errors.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { setting } from '../state/configuration.ts';
import { webUrlSchema } from '../state/document/value-schemas.ts';
import type { Realm } from '../state/realm.ts';
import type { Integration } from '../state/tables/account-rows.ts';

/** The body of a call that activates an integration. */
export const activationSchema = v.strictObject({
  callback_url: v.optional(webUrlSchema),
  identity_url: v.optional(webUrlSchema),
  fault: v.optional(v.picklist(['callback-not-reachable', 'keys-never-come'])),
});

/** How the merchant activates an integration. */
export type ActivationOptions = v.InferInput<typeof activationSchema>;

/** The form that is posted to the callback URL. */
export interface PostedKeys {
  readonly oauth_consumer_key: string;
  readonly oauth_consumer_secret: string;
  /** Base URL of the store, with a slash at the end. */
  readonly store_base_url: string;
  readonly oauth_verifier: string;
}

/** The result of an activation. */
export interface ActivationView {
  /** The message that the merchant sees in the admin. */
  readonly message: string;
  readonly callback_url: string | null;
  /** The form of the callback; null without a callback URL. */
  readonly keys: PostedKeys | null;
  /** Status that the callback answered; null when it was not called or did not answer. */
  readonly callback_status: number | null;
  /** URL that the merchant's browser opens next; null without an identity URL, or when the callback was not reached. */
  readonly identity_url: string | null;
}

/**
 * Activates an integration as the merchant does in the admin: posts its keys to the callback URL, or issues its tokens at
 * once when it has none. An active integration is authorized again: its tokens are revoked.
 *
 * @param url base URL of this world, which is posted unless a base URL is configured; empty while the server is not listening
 * @throws NotFound
 */
export async function activateIntegration(
  { realm }: Sandbox,
  name: string,
  url: string,
  options: ActivationOptions = {},
): Promise<ActivationView> {
  const found = realm.world.integrations.find(name);
  if (found === undefined) throw new NotFound(`no integration has the name '${name}'`);
  const isReauthorized = found.access_token !== null;
  const integration = realm.world.integrations.update({
    ...found,
    callback_url: options.callback_url ?? found.callback_url,
    identity_url: options.identity_url ?? found.identity_url,
  });
  const { callback_url: callback } = integration;
  if (callback === null) {
    activateAtOnce(realm, integration);
    const message = `The integration '${name}' has been ${isReauthorized ? 're-authorized' : 'activated'}.`;
    return { message, callback_url: null, keys: null, callback_status: null, identity_url: null };
  }
  const pending = sendForActivation(realm, integration);
  const keys = keysOf(realm, pending, url);
  const status = await postKeys(realm, callback, keys, options.fault);
  const isSent = status !== 'failed';
  return {
    message: isSent
      ? `Integration '${name}' has been sent for ${isReauthorized ? 're-authorization' : 'activation'}.`
      : 'The attempt to post data to consumer failed due to an unexpected error. Please try again later.',
    callback_url: callback,
    keys,
    callback_status: typeof status === 'number' ? status : null,
    identity_url: isSent ? identityPage(integration, keys) : null,
  };
}

const BASE_URL = 'web/unsecure/base_url';

const keysOf = (realm: Realm, integration: PendingIntegration, url: string): PostedKeys => ({
  oauth_consumer_key: integration.consumer_key,
  oauth_consumer_secret: integration.consumer_secret,
  store_base_url: url === '' || realm.world.config.has(BASE_URL) ? setting(realm, BASE_URL) : `${url}/`,
  oauth_verifier: integration.oauth_verifier,
});

/** Seconds that a request to the callback URL may take if the configuration sets no limit. */
const DEFAULT_POST_TIMEOUT = 5;

/**
 * Posts the keys of an integration. Magento ignores the status of the response, and does not follow a redirect.
 *
 * @returns the status of the response
 */
async function postKeys(
  realm: Realm,
  callback: string,
  keys: PostedKeys,
  fault: ActivationOptions['fault'],
): Promise<number | 'not sent' | 'failed'> {
  if (fault === 'keys-never-come') return 'not sent';
  if (fault === 'callback-not-reachable') return 'failed';
  const seconds = Math.trunc(setting(realm, 'oauth/consumer/post_timeout'));
  try {
    const { status, body } = await fetch(callback, {
      method: 'POST',
      body: new URLSearchParams({ ...keys }),
      redirect: 'manual',
      signal: AbortSignal.timeout((seconds > 0 ? seconds : DEFAULT_POST_TIMEOUT) * 1000),
    });
    await body?.cancel();
    return status;
  } catch {
    return 'failed';
  }
}

/** The login page of the integration. [Integration/view/adminhtml/web/js/integration.js invokePopup] */
function identityPage({ identity_url: identity }: Integration, keys: PostedKeys): string | null {
  if (identity === null) return null;
  const query = new URLSearchParams({
    oauth_consumer_key: keys.oauth_consumer_key,
    success_call_back: `${keys.store_base_url}admin/admin/integration/loginSuccessCallback/`,
  });
  return `${identity}?${query}`;
}
