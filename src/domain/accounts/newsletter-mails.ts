import { hashString } from '../../platform/hash.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { SubscriptionStatus } from '../../state/tables/subscriptions.ts';

/** [app/code/Magento/Newsletter/etc/email_templates.xml] */
const TEMPLATES = {
  SUBSCRIBED: 'newsletter_subscription_success_email_template',
  NOT_ACTIVE: 'newsletter_subscription_confirm_email_template',
  UNSUBSCRIBED: 'newsletter_subscription_un_email_template',
  UNCONFIRMED: undefined,
} as const;

/** Mails a changed subscription. [app/code/Magento/Newsletter/Model/SubscriptionManager.php sendEmailAfterChangeStatus] */
export function sendSubscriptionMail(realm: Realm, store: Store, to: string, status: SubscriptionStatus): void {
  const template = TEMPLATES[status];
  if (template === undefined) return;
  const variables = status === 'NOT_ACTIVE' ? { link: confirmationLink(realm, store, to) } : {};
  realm.world.mailbox.send({ at: realm.clock.now(), to, template, variables });
}

const CODE_LENGTH = 32;

/** The link that confirms a subscription; id and code follow from the address. [Newsletter/Helper/Data.php getConfirmationUrl] */
function confirmationLink(realm: Realm, store: Store, email: string): string {
  const id = (hashString(`subscriber/${email.toLowerCase()}`) % 100_000) + 1;
  const code = realm.digest.sha256(`${realm.world.generatedKey}/subscriber/${email.toLowerCase()}`);
  const path = `newsletter/subscriber/confirm/id/${id}/code/${code.slice(0, CODE_LENGTH)}/`;
  return setting(realm, 'web/unsecure/base_url', store) + path;
}
