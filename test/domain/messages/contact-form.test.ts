import { expect, test } from 'vitest';
import { sendContactMessage } from '../../../src/domain/messages/contact-form.ts';
import { createRealm, mailsOf, refusalOf, storeOf } from '../create-realm.ts';

const message = { email: ' a@example.com ', name: ' A ', telephone: ' 5 55 ', comment: ' Hello ' };

test('a contact message is trimmed and mailed to customer service', () => {
  const realm = createRealm({ config: { 'contact/email/recipient_email': 'care@example.com' } });
  sendContactMessage(realm, storeOf(realm), message);
  const data = { email: 'a@example.com', name: 'A', telephone: '5 55', comment: 'Hello' };
  expect(mailsOf(realm)).toEqual([['contact_email_email_template', 'care@example.com', { data }]]);
});

test('a contact message needs the form, a valid address, a name and a comment, in this order', () => {
  const realm = createRealm();
  const keyOf = (changes: Partial<typeof message>) =>
    refusalOf(() => sendContactMessage(realm, storeOf(realm), { ...message, ...changes }))?.[0];
  expect(keyOf({ email: 'nope', name: '', comment: '' })).toBe('contactEmailInvalid');
  expect(keyOf({ name: ' ', comment: '' })).toBe('contactNameMissing');
  expect(keyOf({ comment: '  ' })).toBe('contactCommentMissing');
  realm.world.config.set('contact/contact/enabled', 0);
  expect(keyOf({ email: 'nope' })).toBe('contactUnavailable');
  expect(mailsOf(realm)).toEqual([]);
});
