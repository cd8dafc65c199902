import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { isValidEmail } from '../accounts/email-format.ts';

/** A message of the contact form. */
export interface ContactMessage {
  readonly email: string;
  readonly name: string;
  readonly telephone: string;
  readonly comment: string;
}

/** Mails a message to customer service. [app/code/Magento/ContactGraphQl/Model/Resolver/ContactUs.php, Contact/Model/Mail.php] */
export function sendContactMessage(realm: Realm, store: Store, sent: ContactMessage): void {
  if (!setting(realm, 'contact/contact/enabled', store)) throw new Refusal('contactUnavailable');
  const { email, name, telephone, comment } = sent;
  const data = { email: email.trim(), name: name.trim(), telephone: telephone.trim(), comment: comment.trim() };
  if (!isValidEmail(realm, data.email)) throw new Refusal('contactEmailInvalid');
  if (data.name === '') throw new Refusal('contactNameMissing');
  if (data.comment === '') throw new Refusal('contactCommentMissing');
  realm.world.mailbox.send({
    at: realm.clock.now(),
    to: setting(realm, 'contact/email/recipient_email', store),
    template: 'contact_email_email_template',
    variables: { data },
  });
}
