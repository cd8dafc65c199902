import { expect, test } from 'vitest';
import { requireEmailToFriend, sendEmailToFriend } from '../../../src/domain/messages/email-to-friend.ts';
import { catchRefusal, createRealm, HOUR, mailsOf, refusalOf, storeOf } from '../create-realm.ts';

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

test('the e-mails of an IP address are counted for an hour, and for each website', () => {
  const stores = [{ code: 'default' }, { code: 'other', website: 'other' }];
  const config = { 'sendfriend/email/check_by': 1, 'sendfriend/email/max_per_hour': 1 };
  const realm = createRealm({ products: [{ sku: 'TOP' }], stores, config });
  const isRefused = (code: string) =>
    refusalOf(() => sendEmailToFriend(realm, storeOf(realm, code), { productId: 1, sender, recipients: [friend] })) !==
    undefined;
  expect([isRefused('default'), isRefused('other'), isRefused('default')]).toEqual([false, false, true]);
  realm.clock.advance(HOUR - 1);
  expect(isRefused('default')).toBe(true);
  realm.clock.advance(1);
  expect([isRefused('default'), isRefused('default')]).toEqual([false, true]);
});

test('the last 1,000 e-mails to friends are counted', () => {
  const realm = createRealm({ products: [{ sku: 'TOP' }] });
  const send = () => sendEmailToFriend(realm, storeOf(realm), { productId: 1, sender, recipients: [friend] });
  for (let count = 0; count < 1100; count += 1) send();
  expect(realm.world.friendMails.length).toBe(1000);
  realm.clock.advance(HOUR);
  send();
  expect(realm.world.friendMails.length).toBe(1);
});

test('an e-mail goes to as many friends as the store allows', () => {
  const realm = createRealm({ products: [{ sku: 'TOP' }], config: { 'sendfriend/email/max_recipients': 2 } });
  sendEmailToFriend(realm, storeOf(realm), { productId: 1, sender, recipients: [friend, friend] });
  expect(mailsOf(realm)).toHaveLength(2);
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
