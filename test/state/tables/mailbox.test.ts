import { expect, test } from 'vitest';
import { createMailbox } from '../../../src/state/tables/mailbox.ts';

const mail = { at: 0, to: 'mara@example.com', template: 'welcome', variables: {} };

test('numbers mails from 1, after those of the document', () => {
  const mailbox = createMailbox([mail]);
  expect(mailbox.send(mail)).toEqual({ id: 2, ...mail });
  expect(mailbox.list().map(({ id }) => id)).toEqual([1, 2]);
  mailbox.clear();
  expect(mailbox.list()).toEqual([]);
  expect(mailbox.send(mail).id).toBe(3);
});

test('keeps the latest 1000 mails', () => {
  const mailbox = createMailbox();
  for (let index = 0; index < 1_001; index += 1) mailbox.send(mail);
  const ids = mailbox.list().map(({ id }) => id);
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([1_000, 2, 1_001]);
});
