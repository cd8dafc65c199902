import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { isEmptyInPhp } from '../../platform/php-empty.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { isValidEmail } from '../accounts/email-format.ts';
import { findProductById } from '../catalog/products.ts';

/** An e-mail by which a visitor recommends a product. */
export interface FriendMail {
  readonly productId: number;
  readonly sender: { readonly name: string; readonly email: string; readonly message: string };
  readonly recipients: readonly { readonly name: string; readonly email: string }[];
  /** IP address of the client. */
  readonly client?: string | undefined;
}

/** Refuses the mail if the shop does not offer it. */
export function requireEmailToFriend(realm: Realm, store: Store, isGuest: boolean): void {
  const isChecked = realm.behaviour.email_to_friend_setting === 'checked';
  if (isChecked && !setting(realm, 'sendfriend/email/enabled', store)) throw new Refusal('sendFriendDisabled');
  if (isGuest && !setting(realm, 'sendfriend/email/allow_guest', store)) throw new Refusal('customerNotAuthorized');
}

/** Mails a product to friends. [app/code/Magento/SendFriendGraphQl/Model/Resolver/SendEmailToFriend.php] */
export function sendEmailToFriend(realm: Realm, store: Store, mail: FriendMail): void {
  const { sender, recipients, productId, client = '' } = mail;
  requireText(sender.name, 'sendFriendSenderName');
  requireText(sender.email, 'sendFriendSenderEmail');
  requireText(sender.message, 'sendFriendMessage');
  for (const { name, email } of recipients) {
    requireText(name, 'sendFriendName');
    requireText(email, 'sendFriendEmail');
  }
  const product = findProductById(realm, productId);
  if (product === undefined) throw new Refusal('sendFriendProduct');
  requireAllowedRate(realm, store, client);
  requireValidMail(realm, store, mail);
  realm.world.friendMails.push({ from: client, website: store.website, at: realm.clock.now() });
  for (const { name, email } of recipients) {
    realm.world.mailbox.send({
      at: realm.clock.now(),
      to: email,
      template: 'sendfriend_email_template',
      variables: {
        name,
        email,
        product_name: product.fields['name'] ?? product.sku,
        message: sender.message,
        sender_name: sender.name,
        sender_email: sender.email,
      },
    });
  }
}

const HOUR_MS = 3_600_000;
/** Maximum number of stored mails, the next one included. The oldest are deleted. */
const MAX_FRIEND_MAILS = 1000;
const BY_IP_ADDRESS = '1';

/**
 * Limits the e-mails of an IP address. By default Magento counts them in a cookie instead, which clients of GraphQL do not send.
 * [app/code/Magento/SendFriend/Model/SendFriend.php isExceedLimit]
 */
function requireAllowedRate(realm: Realm, store: Store, client: string): void {
  const { world, clock } = realm;
  const since = clock.now() - HOUR_MS;
  const expired = world.friendMails.findIndex(({ at }) => at > since);
  const { length } = world.friendMails;
  world.friendMails.splice(0, expired === -1 ? length : Math.max(expired, length + 1 - MAX_FRIEND_MAILS));
  if (setting(realm, 'sendfriend/email/check_by', store) !== BY_IP_ADDRESS) return;
  const max = setting(realm, 'sendfriend/email/max_per_hour', store);
  const sent = world.friendMails.filter(({ from, website }) => from === client && website === store.website);
  if (sent.length >= max) throw new Refusal('sendFriendTooOften', [max]);
}

function requireText(value: string, phrase: PhraseKey): void {
  if (isEmptyInPhp(value)) throw new Refusal(phrase);
}

/** All problems in one message without a separator. [app/code/Magento/SendFriend/Model/SendFriend.php validate] */
function requireValidMail(realm: Realm, store: Store, { sender, recipients }: FriendMail): void {
  const max = setting(realm, 'sendfriend/email/max_recipients', store);
  const problems = [
    ...(isValidEmail(realm, sender.email) ? [] : [new Refusal('sendFriendSenderInvalid')]),
    ...(recipients.length > 0 ? [] : [new Refusal('sendFriendRecipients')]),
    ...(recipients.every(({ email }) => isValidEmail(realm, email)) ? [] : [new Refusal('sendFriendRecipientInvalid')]),
    ...(recipients.length <= max ? [] : [new Refusal('sendFriendTooMany', [max])]),
  ];
  if (problems.length === 0) return;
  throw new Refusal('severalMessages', [problems.map(({ renderedMessage }) => renderedMessage).join('')]);
}
