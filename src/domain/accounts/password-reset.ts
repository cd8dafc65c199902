import { Refusal } from '../../magento/phrases/refusal.ts';
import { isEmptyInPhp } from '../../platform/php-empty.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { accountLocked, isLocked } from './account-lock.ts';
import { sendPasswordResetMail } from './customer-mails.ts';
import { isValidEmail } from './email-format.ts';
import { findCustomer } from './find-customer.ts';
import { saveResetPassword } from './password-policy.ts';
import { isResetLimited, recordResetRequest } from './reset-limits.ts';
import { requireResetToken, setResetToken } from './reset-token.ts';

/**
 * Mails a reset link. [app/code/Magento/CustomerGraphQl/Model/Resolver/RequestPasswordResetEmail.php]
 *
 * @param client address of the client, for Magento's limits
 */
export function requestPasswordReset(realm: Realm, store: Store, email: string, client: string): true {
  requireWellFormedEmail(realm, email);
  const customer = findCustomer(realm, email, store.website);
  if (customer === undefined)
    throw new Refusal(
      'cannotResetPassword',
      {},
      { why: `no customer has this e-mail address on website ${store.website}` },
    );
  if (isLocked(realm, customer)) throw accountLocked(realm, customer, 'accountIsLocked');
  if (realm.behaviour.reset_mail_limits === 'everywhere') countResetRequest(realm, email, client);
  sendPasswordResetMail(realm, store, setResetToken(realm, customer));
  return true;
}

/** Refuses a reset mail that exceeds the limits, and records others. [app/code/Magento/Security/Model/Plugin/AccountManagement.php] */
function countResetRequest(realm: Realm, email: string, client: string): void {
  if (isResetLimited(realm, email, client)) {
    throw new Refusal(
      'cannotResetPassword',
      {},
      { why: 'too many reset mails were requested; customer/password/password_reset_protection_type limits them' },
    );
  }
  recordResetRequest(realm, email, client);
}

/** Sets a password by a token that was mailed. [app/code/Magento/CustomerGraphQl/Model/Resolver/ResetPassword.php] */
export function resetPassword(realm: Realm, store: Store, email: string, token: string, password: string): true {
  requireWellFormedEmail(realm, email);
  if (isEmptyInPhp(token)) throw new Refusal('resetTokenMissing');
  if (isEmptyInPhp(password)) throw new Refusal('newPasswordMissing');
  const customer = findCustomer(realm, email, store.website);
  if (customer === undefined)
    throw new Refusal(
      'cannotSetPassword',
      {},
      { why: `no customer has this e-mail address on website ${store.website}` },
    );
  if (isLocked(realm, customer)) throw accountLocked(realm, customer, 'accountIsLocked');
  withResetMessage(realm, () => {
    requireResetToken(realm, customer, token);
    saveResetPassword(realm, store, customer, password);
  });
  return true;
}

/** Up to 2.4.1, every problem of the token and of the password has the same message. */
function withResetMessage({ behaviour }: Realm, reset: () => void): void {
  try {
    reset();
  } catch (error) {
    if (!(error instanceof Refusal) || behaviour.reset_password_text === 'specific') throw error;
    throw new Refusal('cannotSetPassword', {}, { why: error.why ?? error.renderedMessage });
  }
}

function requireWellFormedEmail(realm: Realm, email: string): void {
  if (isEmptyInPhp(email)) throw new Refusal('emailMustBeGiven');
  if (!isValidEmail(realm, email)) throw new Refusal('emailHasInvalidFormat');
}
