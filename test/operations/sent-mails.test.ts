import { expect, test } from 'vitest';
import { clearMails, listMails } from '../../src/operations/sent-mails.ts';
import { createSandbox } from './create-sandbox.ts';

const sandbox = createSandbox();
for (const [to, template] of [
  ['mara@example.com', 'welcome'],
  ['mara@example.com', 'reset'],
  ['ines@example.com', 'reset'],
] as const)
  sandbox.realm.world.mailbox.send({ at: sandbox.realm.clock.now(), to, template, variables: {} });

test.each([
  [{}, [1, 2, 3]],
  [{ to: 'MARA@example.com' }, [1, 2]],
  [{ template: 'reset' }, [2, 3]],
  [{ to: 'ines@example.com', template: 'welcome' }, []],
])('lists the mails of %j', (filter, ids) => {
  const mails = listMails(sandbox, filter);
  expect(mails.map(({ id }) => id)).toEqual(ids);
  expect(mails.every(({ at }) => at === '2030-01-01T00:00:00Z')).toBe(true);
});

test('an empty mailbox lists none', () => {
  const other = createSandbox();
  other.realm.world.mailbox.send({ at: 0, to: 'a', template: 'b', variables: {} });
  clearMails(other);
  expect(listMails(other)).toEqual([]);
});
