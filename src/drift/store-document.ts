import type { FixtureDocument } from '../state/document/fixture-document.ts';
import type { StoreAccounts } from './store-accounts.ts';

/**
 * Creates the fixture document of the mock: that of the user, with the accounts, the store views and the product of the store.
 *
 * @param storeCode code of the default store view
 */
export function storeDocument(
  document: FixtureDocument,
  { customer, admin, store, product }: StoreAccounts,
  storeCode: string,
): FixtureDocument {
  const { customers = [], admins = [], stores, config } = document;
  const codes = [...new Set([storeCode, ...(store === undefined ? [] : [store])])];
  const known = customers.find(({ email }) => email === customer.email);
  const knownAdmin = admins.find(({ username }) => username === admin?.username);
  return {
    ...document,
    stores: stores ?? codes.map((code) => ({ code })),
    // Without a catalog, the server has a product for every SKU.
    products: document.products ?? (product === undefined ? [] : [{ sku: product }]),
    customers:
      known === undefined
        ? [...customers, { firstname: 'Drift', lastname: 'Check', ...customer }]
        : customers.map((each) => (each === known ? { ...known, ...customer } : each)),
    // The store has accepted a one-time code of this provider.
    ...(admin?.totpSecret !== undefined && {
      config: { 'twofactorauth/general/force_providers': 'google', ...config },
    }),
    ...(admin !== undefined && {
      admins: [
        ...admins.filter((each) => each !== knownAdmin),
        {
          ...knownAdmin,
          username: admin.username,
          password: admin.password,
          ...(admin.totpSecret !== undefined && { totp_secret: admin.totpSecret }),
        },
      ],
    }),
  };
}
