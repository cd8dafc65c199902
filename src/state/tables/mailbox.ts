/** An e-mail that Magento would have sent. */
export interface Mail {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly to: string;
  /** Magento's template id. */
  readonly template: string;
  /** Variables of the template, and `link` if the mail has a link. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Mailbox {
  send(mail: Omit<Mail, 'id'>): Mail;
  list(): readonly Mail[];
  clear(): void;
}

/** Maximum number of stored mails; the oldest are deleted. */
const MAX_MAILS = 1_000;

/** A mailbox with the mails of a document, numbered from 1. */
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
