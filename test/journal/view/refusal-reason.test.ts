import { expect, test } from 'vitest';
import { createRequestLog } from '../../../src/cli/request-log.ts';
import { Journal } from '../../../src/journal/entries/journal.ts';
import { revealSecret } from '../../../src/journal/redaction/redaction-token.ts';
import { verifyChecks as verifyChecksInSteps } from '../../../src/journal/verification/verify.ts';
import { entryView } from '../../../src/journal/view/entry-view.ts';
import { reasonsOf } from '../../../src/journal/view/refusal-reason.ts';
import { type PhraseKey, phrases } from '../../../src/magento/phrases/phrases.ts';
import { missingField, Refusal } from '../../../src/magento/phrases/refusal.ts';
import { createTestShop } from '../../graphql/test-shop.ts';
import { atOnce } from '../../platform/at-once.ts';
import { buildEntry, invalidToken } from '../build-entry.ts';

const verifyChecks = atOnce(verifyChecksInSteps);

const viewOptions = { isoString: String, redactionToken: revealSecret };
const KEYS = Object.keys(phrases) as PhraseKey[];

/** What is shown of a refusal: in the entry, in the request log and in a failure report. */
function reasonsShown(refused: PhraseKey): string[] {
  const journal = new Journal();
  const entry = journal.record(buildEntry({ id: 1, refused }));
  const { message, why } = entryView(entry, viewOptions).refusal ?? {};
  const log: string[] = [];
  createRequestLog('text', (line) => log.push(line))?.(entry);
  const report = verifyChecks([{ kind: 'count', times: 0 }], journal, viewOptions).message;
  return [String(message), why ?? '', ...reasonsOf(entry), /\((.*)\)$/.exec(log[0] ?? '')?.[1] ?? '', report];
}

test.each(KEYS)('shows the message of %s as the reason, not the key', (key) => {
  const shown = reasonsShown(key);
  expect(shown).not.toContain(key);
  expect(shown).toContain(`Magento answered "${phrases[key].text}"`);
  expect(shown.at(-1)).toContain(`Magento answered "${phrases[key].text}"`);
});

test('shows the reason of a refusal instead of its message', () => {
  expect(reasonsOf(buildEntry({ refused: 'signInIncorrect', why: 'the password is wrong' }))).toEqual([
    'the password is wrong',
  ]);
});

test.each([
  ['expired', 'the token of roni@example.com expired 12 s ago'],
  ['revoked', 'the token of roni@example.com was revoked 12 s ago'],
] as const)('shows that a token is %s instead of the message', (state, reason) => {
  const entry = buildEntry({ refused: 'tokenExpired', bearerToken: 'a', token: invalidToken(state) });
  expect(reasonsOf(entry)).toEqual([reason]);
});

test('shows the single messages of a combined refusal', () => {
  const entry = buildEntry();
  const refusal = new Refusal(
    'severalInputErrors',
    {},
    { errors: [missingField('username'), missingField('password')] },
  );
  expect(reasonsOf({ ...entry, exchange: { ...entry.exchange, refusal } })).toEqual([
    'Magento answered ""username" is required. Enter and try again. "password" is required. Enter and try again."',
  ]);
});

test.each([
  [undefined, 'no Authorization header was sent'],
  ['', 'the Authorization header is empty'],
  ['Bearer', 'the Authorization header has no token'],
  ['Bearer a b', 'the Authorization header is malformed: expected Bearer, one space and the token'],
  ['Basic dTpw', 'the Authorization header has the scheme Basic, not Bearer'],
  ['secret-token', 'the Authorization header does not begin with Bearer'],
])('explains why the Authorization header %j makes a guest, in REST and GraphQL', async (authorization, reason) => {
  const headers = authorization === undefined ? {} : { Authorization: authorization };
  const { magento, send } = await createTestShop();
  await send('{ customer { email } }', {}, headers);
  await fetch(`${magento.url}/rest/V1/customers/me`, { headers });
  const refused = await magento.requests.refused();
  expect(refused.map(({ refusal }) => refusal?.why)).toEqual([reason, reason]);
});
