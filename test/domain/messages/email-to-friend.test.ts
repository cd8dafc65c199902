import { expect, test } from 'vitest';
import { requireEmailToFriend, sendEmailToFriend } from '../../../src/domain/messages/email-to-friend.ts';
import { catchRefusal, createRealm, mailsOf, refusalOf, storeOf } from '../create-realm.ts';

const sender = { name: 'A', email: 'a@example.com', message: 'Look' };
const friend = { name: 'B', email: 'b@example.com' };

test('e-mail to a friend is off by default, and for customers unless guests are allowed', () => {
  const keyOf = (magento: string, isGuest: boolean, config: Record<string, number>) => {
    const realm = createRealm({ magento, config });
    return refusalOf(() => requireEmailToFriend(realm, storeOf(realm), isGuest))?.[0];
  };
  const on = { 'sendfriend/email/enabled': 1 };
  expect(keyOf('2.4.8', false, {})).toBe('sendFriendDisabled');
  expect(keyOf('2.3.7', false, {})).toBeUndefined();
  expect(keyOf('2.4.8', true, on)).toBe('customerNotAuthorized');
  expect(keyOf('2.4.8', false, on)).toBeUndefined();
  expect(keyOf('2.4.8', true, { ...on, 'sendfriend/email/allow_guest': 1 })).toBeUndefined();
});

test('each friend gets a mail with the product', () => {
  const realm = createRealm({ products: [{ sku: 'TOP', name: 'Linen Top' }] });
  sendEmailToFriend(realm, storeOf(realm), { productId: 1, sender, recipients: [friend] });
  expect(mailsOf(realm)).toEqual([
    [
      'sendfriend_email_template',
      'b@example.com',
      {
        ...friend,
        product_name: 'Linen Top',
        message: 'Look',
        sender_name: 'A',
        sender_email: 'a@example.com',
      },
    ],
  ]);
});

test('an IP address sends so many e-mails to friends an hour as the store allows', () => {
  const config = { 'sendfriend/email/check_by': 1, 'sendfriend/email/max_per_hour': 2 };
  const realm = createRealm({ products: [{ sku: 'TOP' }], config });
  const send = (client: string) =>
    catchRefusal(() => sendEmailToFriend(realm, storeOf(realm), { productId: 1, sender, recipients: [friend], client }))
      ?.renderedMessage;
  const refused = "You can't send messages more than 2 times an hour.";
  expect([send('a'), send('a'), send('a'), send('b')]).toEqual([undefined, undefined, refused, undefined]);
  realm.world.config.set('sendfriend/email/check_by', 0);
  expect(send('a')).toBeUndefined();
});

test('an e-mail to friends is refused for missing values, an unknown product, then for all other problems at once', () => {
  const realm = createRealm({ products: [{ sku: 'TOP' }] });
  const messageOf = (from: Partial<typeof sender>, recipients: (typeof friend)[], productId = 1) =>
    catchRefusal(() =>
      sendEmailToFriend(realm, storeOf(realm), { productId, sender: { ...sender, ...from }, recipients }),
    )?.renderedMessage;
  expect(messageOf({ name: '' }, [friend])).toBe('Please provide Name of sender.');
  expect(messageOf({ email: '' }, [friend])).toBe('Please provide Email of sender.');
  expect(messageOf({ message: '' }, [friend])).toBe('Please provide Message.');
  expect(messageOf({}, [{ ...friend, name: '' }])).toBe('Please provide Name for all of recipients.');
  expect(messageOf({}, [{ ...friend, email: '' }], 9)).toBe('Please provide Email for all of recipients.');
  expect(messageOf({ email: 'nope' }, [friend], 9)).toBe(
    "The product that was requested doesn't exist. Verify the product and try again.",
  );
  expect(messageOf({ email: 'nope' }, [])).toBe('Invalid Sender EmailPlease specify at least one recipient.');
  expect(
    messageOf(
      {},
      Array.from({ length: 6 }, () => ({ ...friend, email: 'x' })),
    ),
  ).toBe('Please enter a correct recipient email address.No more than 5 emails can be sent at a time.');
  expect(mailsOf(realm)).toEqual([]);
});
