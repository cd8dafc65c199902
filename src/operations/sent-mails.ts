import type { Sandbox } from '../sandboxes/sandbox.ts';

/** An e-mail that Magento would have sent. */
export interface MailView {
  readonly id: number;
  /** World time. */
  readonly at: string;
  /** E-mail address of the recipient. */
  readonly to: string;
  /** Id of Magento's e-mail template. */
  readonly template: string;
  /** Variables of the template, such as a reset token. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** E-mails that Magento would have sent, oldest first. */
export function listMails(
  { realm }: Sandbox,
  filter: { to?: string | undefined; template?: string | undefined } = {},
): MailView[] {
  return realm.world.mailbox
    .list()
    .filter(({ to }) => filter.to === undefined || to.toLowerCase() === filter.to.toLowerCase())
    .filter(({ template }) => filter.template === undefined || template === filter.template)
    .map((mail) => ({ ...mail, at: realm.clock.isoString(mail.at) }));
}

/** Deletes all e-mails of the mailbox. */
export const clearMails = ({ realm }: Sandbox): void => realm.world.mailbox.clear();
