import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';

/** What Magento mails to customers. Template ids are those of Magento's configuration. [Customer/etc/email_templates.xml, Customer/Model/EmailNotification.php] */
export function mailPasswordReset(realm: Realm, store: Store, customer: Customer): void {
  send(realm, customer, 'customer_password_forgot_email_template', resetVariables(realm, store, customer));
}

/** The older mail of the same link. */
export function mailPasswordReminder(realm: Realm, store: Store, customer: Customer): void {
  const link = url(realm, store, `customer/account/createPassword/?token=${customer.rp_token}`);
  send(realm, customer, 'customer_password_remind_email_template', { rp_token: customer.rp_token, link });
}

/** Welcome, or a request to confirm, or a request to set a password. */
export function mailNewAccount(realm: Realm, store: Store, customer: Customer): void {
  if (customer.confirmation !== null) {
    mailConfirmation(realm, store, customer);
    return;
  }
  if (customer.password === null) {
    const variables = resetVariables(realm, store, customer);
    send(realm, customer, 'customer_create_account_email_no_password_template', variables);
    return;
  }
  send(realm, customer, 'customer_create_account_email_template', { link: url(realm, store, 'customer/account/') });
}

export function mailConfirmation(realm: Realm, store: Store, customer: Customer): void {
  const link = url(realm, store, `customer/account/confirm/?id=${customer.id}&key=${customer.confirmation}`);
  send(realm, customer, 'customer_create_account_email_confirmation_template', {
    confirmation_key: customer.confirmation,
    link,
  });
}

export function mailConfirmed(realm: Realm, store: Store, customer: Customer): void {
  send(realm, customer, 'customer_create_account_email_confirmed_template', {
    link: url(realm, store, 'customer/account/'),
  });
}

/** Told at the old address and at the new one, which may have to be confirmed. */
export function mailChangedEmail(realm: Realm, store: Store, before: Customer, after: Customer): void {
  if (after.confirmation !== null && after.confirmation !== before.confirmation) {
    mailConfirmation(realm, store, after);
  }
  const template = 'customer_account_information_change_email_template';
  send(realm, before, template, { email: after.email });
  send(realm, after, template, { email: after.email });
}

const resetVariables = (realm: Realm, store: Store, { rp_token }: Customer) => ({
  rp_token,
  link: url(realm, store, `customer/account/createPassword/?token=${rp_token}`),
});

const url = (realm: Realm, store: Store, path: string): string => setting(realm, 'web/unsecure/base_url', store) + path;

function send(realm: Realm, to: Customer, template: string, variables: Record<string, unknown>): void {
  const name = `${to.firstname} ${to.lastname}`;
  realm.world.mailbox.send({ at: realm.clock.now(), to: to.email, template, variables: { name, ...variables } });
}
