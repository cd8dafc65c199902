import type { Realm } from '../../state/realm.ts';
import type { SubscriptionStatus } from '../../state/tables/subscriptions.ts';

/** [app/code/Magento/Newsletter/etc/email_templates.xml] */
const TEMPLATES = {
  SUBSCRIBED: 'newsletter_subscription_success_email_template',
  NOT_ACTIVE: 'newsletter_subscription_confirm_email_template',
  UNSUBSCRIBED: 'newsletter_subscription_un_email_template',
  UNCONFIRMED: undefined,
} as const;

/** Mails a changed subscription. [app/code/Magento/Newsletter/Model/SubscriptionManager.php sendEmailAfterChangeStatus] */
export function sendSubscriptionMail({ world, clock }: Realm, to: string, status: SubscriptionStatus): void {
  const template = TEMPLATES[status];
  if (template !== undefined) world.mailbox.send({ at: clock.now(), to, template, variables: {} });
}
