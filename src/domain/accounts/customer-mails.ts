import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';

/** Mails a password reset link. Template ids are Magento's. [Customer/etc/email_templates.xml, Customer/Model/EmailNotification.php] */
export function sendPasswordResetMail(realm: Realm, store: Store, customer: Customer): void {
  sendMail(realm, customer, 'customer_password_forgot_email_template', buildResetVariables(realm, store, customer));
}

/** Mails a password reset link with the older template. */
export function sendPasswordReminderMail(realm: Realm, store: Store, customer: Customer): void {
  sendMail(realm, customer, 'customer_password_remind_email_template', buildResetVariables(realm, store, customer));
}

/** Mails a welcome, or a link to set a password or to confirm the account. [AccountManagement.php sendEmailConfirmation] */
export function sendNewAccountMail(realm: Realm, store: Store, customer: Customer): void {
  if (customer.password === null) {
    const variables = buildResetVariables(realm, store, customer);
    sendMail(realm, customer, 'customer_create_account_email_no_password_template', variables);
    return;
  }
  if (setting(realm, 'customer/create_account/confirm', store)) {
    sendConfirmationMail(realm, store, customer);
    return;
  }
  const link = buildUrl(realm, store, 'customer/account/');
  sendMail(realm, customer, 'customer_create_account_email_template', { link });
}

/** Mails the link that confirms a new account. */
export function sendConfirmationMail(realm: Realm, store: Store, customer: Customer): void {
  const link = buildUrl(realm, store, `customer/account/confirm/?id=${customer.id}&key=${customer.confirmation}`);
  sendMail(realm, customer, 'customer_create_account_email_confirmation_template', {
    confirmation_key: customer.confirmation,
    link,
  });
}

/** Mails that the account was confirmed. */
export function sendAccountConfirmedMail(realm: Realm, store: Store, customer: Customer): void {
  const link = buildUrl(realm, store, 'customer/account/');
  sendMail(realm, customer, 'customer_create_account_email_confirmed_template', { link });
}

/** Mails that the password was changed. [Customer/Model/EmailNotification.php passwordReset] */
export function sendPasswordChangedMail(realm: Realm, customer: Customer): void {
  sendMail(realm, customer, 'customer_password_reset_password_template', {});
}

const buildResetVariables = (realm: Realm, store: Store, { rp_token }: Customer) => ({
  rp_token,
  link: buildUrl(realm, store, `customer/account/createPassword/?token=${rp_token}`),
});

const buildUrl = (realm: Realm, store: Store, path: string): string =>
  setting(realm, 'web/unsecure/base_url', store) + path;

function sendMail(realm: Realm, to: Customer, template: string, variables: Record<string, unknown>): void {
  const name = `${to.firstname} ${to.lastname}`;
  realm.world.mailbox.send({ at: realm.clock.now(), to: to.email, template, variables: { name, ...variables } });
}
