import type { Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';

/** Puts a message to an admin into the mailbox, also one that a provider would send to the admin's phone or app. */
export function sendAdminMail(
  { world, clock }: Realm,
  { email }: Admin,
  template: string,
  variables: Readonly<Record<string, unknown>>,
): void {
  world.mailbox.send({ at: clock.now(), to: email, template, variables });
}
