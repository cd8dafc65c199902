import type { Sandbox } from '../sandboxes/sandbox.ts';

export interface MailView {
  readonly id: number;
  readonly at: string;
  readonly to: string;
  /** Magento's template id. */
  readonly template: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Mails that would have been sent, oldest first. */
export function listMails(
  { realm }: Sandbox,
  filter: { to?: string | undefined; template?: string | undefined } = {},
): MailView[] {
  return realm.world.mailbox
    .list()
    .filter(({ to }) => filter.to === undefined || to.toLowerCase() === filter.to.toLowerCase())
    .filter(({ template }) => filter.template === undefined || template === filter.template)
    .map((mail) => ({ ...mail, at: realm.clock.isoText(mail.at) }));
}

export const clearMails = ({ realm }: Sandbox): void => realm.world.mailbox.clear();
