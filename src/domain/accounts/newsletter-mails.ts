import { hashString } from '../../platform/hash.ts';
import { uniqueHash } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { customerKey, type Store } from '../../state/tables/account-rows.ts';
import type { SubscriptionStatus } from '../../state/tables/subscriptions.ts';

/** [app/code/Magento/Newsletter/etc/email_templates.xml] */
const TEMPLATES = {
  SUBSCRIBED: 'newsletter_subscription_success_email_template',
  NOT_ACTIVE: 'newsletter_subscription_confirm_email_template',
  UNSUBSCRIBED: 'newsletter_subscription_un_email_template',
  UNCONFIRMED: undefined,
} as const;

/**
 * Sends the e-mail about a changed subscription.
 * [app/code/Magento/Newsletter/Model/SubscriptionManager.php sendEmailAfterChangeStatus]
 */
export function sendSubscriptionMail(realm: Realm, store: Store, to: string, status: SubscriptionStatus): void {
  const template = TEMPLATES[status];
  if (template === undefined) return;
  const variables = status === 'NOT_ACTIVE' ? { link: confirmationLink(realm, store, to) } : {};
  realm.world.mailbox.send({ at: realm.clock.now(), to, template, variables });
}

/** Maximum id in the database. [Newsletter/etc/db_schema.xml newsletter_subscriber.subscriber_id, unsigned int] */
const MAX_ID = 0xffff_ffff;

/** Identifies a subscription in the link that confirms it. */
export interface SubscriptionKey {
  readonly id: number;
  readonly code: string;
}

/** Id and code of a subscription, computed from its `customerKey`. Two subscriptions may have the same id, but not the same code. */
export function subscriptionKeyOf({ random, world }: Realm, key: string): SubscriptionKey {
  const id = (hashString(`subscriber/${key}`) % MAX_ID) + 1;
  const code = uniqueHash(random.fork(`${world.generatedKey}/subscriber/${key}`));
  return { id, code };
}

/** The link that confirms a subscription. [Newsletter/Helper/Data.php getConfirmationUrl] */
function confirmationLink(realm: Realm, store: Store, email: string): string {
  const { id, code } = subscriptionKeyOf(realm, customerKey(email, store.website));
  return `${setting(realm, 'web/unsecure/base_url', store)}newsletter/subscriber/confirm/id/${id}/code/${code}/`;
}
