import { expect, test } from 'vitest';
import { StoreSchemas } from '../../../../src/graphql/schema/store-schemas.ts';
import { parseRelease } from '../../../../src/magento/releases/release.ts';
import refusals from '../../../facts/guest-refusals.json' with { type: 'json' };
import { createTestShop, mara } from '../../test-shop.ts';
import { rootDocuments } from './minimal-document.ts';

const guestRefusals = new Map<string, string | null>(Object.entries(refusals));

/** From 2.4.8 the category of the first error decides the status. */
const RELEASES: readonly (readonly [release: string, refused: number, invalidToken: number])[] = [
  ['2.3.7', 200, 200],
  ['2.4.3', 200, 200],
  ['2.4.7-p3', 200, 200],
  ['2.4.8-p1', 403, 401],
  ['2.4.9', 403, 401],
];

const ERP_TOKEN = 'e'.repeat(32);

/** The messages that refuse callers; releases before 2.4.0 send no category. */
const refusalMessages = new Set<string | null>(Object.values(refusals));

/** Only admins may sign in as customers. */
const FOR_ADMINS = 'Mutation.generateCustomerTokenAsAdmin';

/** Before 2.4.0 guests were refused before the setting was read. [SendFriendGraphQl/Model/Resolver/SendEmailToFriend.php] */
const FOR_CUSTOMERS_BEFORE_2_4 = 'Mutation.sendEmailToFriend';

/** Wish lists are those of the user id, whatever the type of the user. [WishlistGraphQl/Model/Resolver/WishlistResolver.php] */
const passesAs = (name: string, caller: string): boolean =>
  (name === FOR_ADMINS && caller === 'admin') || (/wishlist/i.test(name) && ['admin', 'integration'].includes(caller));

const refusalOf = (name: string, magento: string): string | null =>
  name === FOR_CUSTOMERS_BEFORE_2_4 && magento.startsWith('2.3.')
    ? "The current customer isn't authorized."
    : (guestRefusals.get(name) ?? null);

test.each(RELEASES)('%s refuses root fields by caller as Magento does', async (magento, refused, invalidToken) => {
  const { schema } = await new StoreSchemas().full(parseRelease(magento));
  const {
    send,
    authorize,
    magento: mock,
  } = await createTestShop({
    magento,
    admins: [{ username: 'admin', password: 'Passw0rd!1', email: 'admin@example.com', role: 'Administrators' }],
    integrations: [{ name: 'erp', access_token: ERP_TOKEN, resources: ['Magento_Backend::all'] }],
    config: { 'oauth/consumer/enable_integration_as_bearer': 1 },
  });
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  const asAdmin = bearer(await mock.tokens.issue({ admin: 'admin' }));
  const callers: [name: string, headers: Record<string, string>][] = [
    ['guest', {}],
    ['admin', asAdmin],
    ['integration', bearer(ERP_TOKEN)],
    ['invalid token', bearer('invalid')],
  ];
  const differences: string[] = [];
  for (const { name, document } of rootDocuments(schema)) {
    const refusal = refusalOf(name, magento);
    for (const [caller, headers] of callers) {
      const { status, message } = await send(document, undefined, headers);
      const isRefused = refusalMessages.has(message);
      const expected =
        caller === 'invalid token' && invalidToken === 401
          ? status === 401
          : refusal === null || passesAs(name, caller)
            ? !isRefused
            : status === refused && message === refusal;
      if (!expected) differences.push(`${name} ${caller}: ${status} ${message}, not ${refusal}`);
    }
    // The account would be missing for the fields after this one.
    if (name === 'Mutation.deleteCustomer') continue;
    const customer = await send(document, undefined, await authorize(mara.email));
    if (refusalMessages.has(customer.message) !== (name === FOR_ADMINS))
      differences.push(`${name} customer: ${customer.status} ${customer.message}`);
  }
  expect(differences).toEqual([]);
});
