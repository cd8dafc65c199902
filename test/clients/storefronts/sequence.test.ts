import { fileURLToPath } from 'node:url';
import { buildClientSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { createMagentoMock } from '../../../src/index.ts';
import { findImplausible } from './implausible.ts';
import { extractDocuments } from './operations.mjs';
import { clients } from './packages.mjs';
import { PHASES, rootOf } from './sequence.ts';
import { VALUES } from './sequence-values.mjs';
import unanswered from './unanswered-documents.json' with { type: 'json' };
import { fillVariables } from './variables.mjs';
import { startVisit } from './visit.ts';

interface Document {
  readonly client: string;
  readonly name: string;
  readonly text: string;
  readonly roots: readonly string[];
}

const SCANDIPWA = fileURLToPath(new URL('../../../fixtures/extensions/scandipwa.yaml', import.meta.url));
/** A shop in which everything is possible that the documents do. GraphCommerce sends three lines of a street. */
const fixtures = {
  config: {
    'customer/create_account/confirm': 1,
    'customer/address/street_lines': 3,
    'customer/password/password_reset_protection_type': 0,
    'sales/cancellation/enabled': 1,
    'wishlist/general/multiple_enabled': 1,
    'wishlist/general/multiple_wishlist_number': 9,
  },
  coupons: [{ code: 'SUMMER', percent: 10 }],
  behaviour: { cms_content: 'generated' },
};

/** Client → its valid documents without an answer, and why. */
const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = unanswered;
const documents: Document[] = await extractDocuments();
let sent = 0;

test.each(Object.keys(clients))('answers the documents of %s from the sign-up to the sign-out', async (client) => {
  const magento = await createMagentoMock({ fixtures, ...(client === 'scandipwa' && { extensions: [SCANDIPWA] }) });
  const visit = startVisit(magento);
  const schema = buildClientSchema((await visit.send(getIntrospectionQuery())).data);
  const own = documents.filter((each) => each.client === client && validate(schema, parse(each.text)).length === 0);
  const problems: Record<string, string[]> = {};
  for (const { name: phase, roots } of PHASES) {
    for (const root of roots) {
      for (const document of own.filter((each) => rootOf(each) === root)) {
        visit.next(root);
        const values = (await VALUES[root]?.(visit)) ?? {};
        const answer = await visit.send(document.text, fillVariables(document, schema, values));
        const found = problemsOf(answer);
        if (found.length > 0 && exceptions[client]?.[document.name] === undefined) problems[document.name] = found;
      }
    }
    if (phase === 'sign up and confirm') await visit.confirm();
    if (phase === 'sign in') await visit.signIn();
  }
  await magento.close();
  expect(problems).toEqual({});
  expect(visit.sent).toBe(own.length);
  sent += visit.sent;
});

test('sends every valid document of the packages', () => {
  console.log(`${sent} of ${documents.length} documents are sent in the sequence of a visit`);
  expect(sent).toBeGreaterThanOrEqual(405);
});

function problemsOf({ data, errors }: Awaited<ReturnType<ReturnType<typeof startVisit>['send']>>): string[] {
  if (errors !== undefined) return errors.map(({ message }) => message);
  return Object.entries(data as Record<string, { user_errors?: object[]; errors?: object[] } | null>).flatMap(
    ([root, value]) => [
      ...(value === null ? [`${root} is null`] : []),
      ...(value?.user_errors ?? value?.errors ?? []).map((error) => JSON.stringify(error)),
      ...findImplausible(value, root),
    ],
  );
}
