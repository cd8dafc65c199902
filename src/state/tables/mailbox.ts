/** An e-mail that Magento would have sent. */
export interface Mail {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly to: string;
  /** Id of Magento's e-mail template. */
  readonly template: string;
  /** Variables of the template, and `link` if the mail has a link. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The e-mails that Magento would have sent. */
export interface Mailbox {
  send(mail: Omit<Mail, 'id'>): Mail;
  list(): readonly Mail[];
  clear(): void;
}

/** Maximum number of e-mails. The oldest are then deleted. */
const MAX_MAILS = 1_000;

/** Creates a mailbox with the e-mails of a document, which are numbered from 1. */
export function createMailbox(start: readonly Omit<Mail, 'id'>[] = []): Mailbox {
  let mails: Mail[] = start.map((mail, index) => ({ id: index + 1, ...mail }));
  let sent = mails.length;
  return {
    send(mail) {
      sent += 1;
      const stored = { id: sent, ...mail };
      mails = [...mails.slice(-MAX_MAILS + 1), stored];
      return stored;
    },
    list: () => mails,
    clear() {
      mails = [];
    },
  };
}
