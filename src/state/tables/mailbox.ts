/** What Magento would have e-mailed. */
export interface Mail {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly to: string;
  /** Magento's template id. */
  readonly template: string;
  /** What the template gets, and `link` where the mail has one. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Mailbox {
  send(mail: Omit<Mail, 'id'>): Mail;
  list(): readonly Mail[];
  clear(): void;
}

/** The newest mails that are kept. */
const KEPT = 1_000;

export function createMailbox(start: readonly Omit<Mail, 'id'>[] = []): Mailbox {
  let mails: Mail[] = start.map((mail, index) => ({ id: index + 1, ...mail }));
  let sent = mails.length;
  return {
    send(mail) {
      sent += 1;
      const kept = { id: sent, ...mail };
      mails = [...mails.slice(-KEPT + 1), kept];
      return kept;
    },
    list: () => mails,
    clear() {
      mails = [];
    },
  };
}
