// ScandiPWA builds its operations with code, which is executed here.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { folderOf } from './packages.mjs';

const require = createRequire(import.meta.url);
const QUERIES = join(folderOf('@scandipwa/scandipwa'), 'src/query');
/** The modules of the app that the query builders import. */
const APP = `
  export const CheckoutStepUrl = {};
  export const isSignedIn = () => true;
  export const getCartId = () => 'cart';
  export const getIndexedProducts = (items) => items;
  export default {};
`;

const app = {
  name: 'app modules',
  resolveId(id) {
    if (id.startsWith('Query/')) return join(QUERIES, `${id.slice('Query/'.length)}.ts`);
    return id.startsWith('.') || id.startsWith('/') ? null : id.startsWith('@tilework') ? null : '\0app';
  },
  load: (id) => (id === '\0app' ? APP : null),
};

const ADDRESS = {
  city: 'Calder',
  country_code: 'US',
  firstname: 'Ada',
  lastname: 'Lind',
  street: ['1 Elm'],
  postcode: '49628',
  telephone: '555',
  region: { region_id: 33 },
};
const calls = {
  MyAccount: {
    getResetPasswordMutation: [{ customer_id: '1', token: 't', password: 'p', password_confirmation: 'p' }],
    getSignInMutation: [{ email: 'a@example.com', password: 'N3w-Passw0rd!' }],
    getUpdateInformationMutation: [{ firstname: 'Ada' }],
    getUpdateEmailMutation: [{ email: 'a@example.com', password: 'N3w-Passw0rd!' }],
    getChangeCustomerPasswordMutation: [{ password: 'p', newPassword: 'q' }],
    getCreateAddressMutation: [ADDRESS],
    getDeleteAddressMutation: [1],
    getUpdateAddressMutation: [1, ADDRESS],
    getCreateAccountMutation: [
      { customer: { email: 'a@example.com', firstname: 'Ada', lastname: 'Lind' }, password: 'N3w-Passw0rd!' },
    ],
    getResendConfirmationMutation: [{ email: 'a@example.com' }],
    getConfirmAccountMutation: [{ key: 'k', email: 'a@example.com', password: 'N3w-Passw0rd!' }],
    getRevokeAccountToken: [],
    getCustomerQuery: [],
    getForgotPasswordMutation: [{ email: 'a@example.com' }],
  },
  Cart: { getCreateEmptyCartMutation: [], getMergeCartQuery: ['one', 'other'] },
  Config: { getQuery: [] },
  Region: { getCountriesQuery: [] },
  CheckEmail: { getIsEmailAvailableQuery: ['a@example.com'] },
  ProductCompare: { getAssignCompareList: ['u'] },
};

/** The operations that the account pages of ScandiPWA send, with their variables. */
export async function documentsOfScandipwa() {
  const { Mutation, prepareRequest } = builder();
  const documents = [];
  for (const [name, methods] of Object.entries(calls)) {
    const { default: query } = await bundled(`${name}.query`);
    for (const [method, args] of Object.entries(methods)) {
      const field = query[method](...args);
      const { query: text, variables } = prepareRequest(field, field instanceof Mutation ? 'mutation' : 'query');
      documents.push({ file: `${name}.query.ts ${method}`, text, variables });
    }
  }
  return documents;
}

/** The builder requires a `window`, or a package for fetching that is not installed. */
function builder() {
  globalThis.window = globalThis;
  const loaded = require(folderOf('@tilework/opus'));
  delete globalThis.window;
  return loaded;
}

async function bundled(name) {
  const bundle = await rolldown({
    input: join(QUERIES, `${name}.ts`),
    plugins: [app],
    shimMissingExports: true,
    logLevel: 'silent',
    external: ['@tilework/opus'],
  });
  const { output } = await bundle.generate({ format: 'cjs', exports: 'named' });
  await bundle.close();
  const module = { exports: {} };
  new Function('module', 'exports', 'require', output[0].code)(module, module.exports, builder);
  return module.exports;
}
