import { expect, test } from 'vitest';
import { sendSubscriptionMail } from '../../../src/domain/accounts/newsletter-mails.ts';
import { createRealm, mailsOf, storeOf } from '../create-realm.ts';

test.each([
  ['SUBSCRIBED', ['newsletter_subscription_success_email_template']],
  ['NOT_ACTIVE', ['newsletter_subscription_confirm_email_template']],
  ['UNSUBSCRIBED', ['newsletter_subscription_un_email_template']],
  ['UNCONFIRMED', []],
] as const)('mails the status %s as %j', (status, templates) => {
  const realm = createRealm();
  sendSubscriptionMail(realm, storeOf(realm), 'mara@example.com', status);
  const variables =
    status === 'NOT_ACTIVE' ? { link: expect.stringContaining('newsletter/subscriber/confirm/id/') } : {};
  expect(mailsOf(realm)).toEqual(templates.map((template) => [template, 'mara@example.com', variables]));
});
