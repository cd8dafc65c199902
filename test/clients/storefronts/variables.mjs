// Variables with which an operation succeeds for a customer in a new world.
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
} from 'graphql';

const CUSTOMER = { email: 'customer@example.com', password: 'password' };
const UNCONFIRMED = { email: 'unconfirmed@example.com', key: 'k7f3m2q9', confirmationkey: 'k7f3m2q9' };
const NEW_PASSWORD = 'N3w-Passw0rd!';

/** Values by the name of a variable or of an input's field, in camel or snake case. */
const COMMON = {
  ...CUSTOMER,
  currentpassword: CUSTOMER.password,
  newpassword: NEW_PASSWORD,
  firstname: 'Ada',
  lastname: 'Lind',
  street: ['1 Elm Street'],
  city: 'Calder',
  postcode: '49628',
  telephone: '5552293326',
  countrycode: 'US',
  countryid: 'US',
  country: 'US',
  region: { region: 'Michigan', region_code: 'MI', region_id: 33 },
  formcode: 'customer_account_create',
  id: 1,
  addressid: 1,
  gender: 2,
  dateofbirth: '1990-12-31',
  issubscribed: true,
  sortdirection: 'DESC',
  sortfield: 'CREATED_AT',
};

/** Values of required variables with other names, by type. */
const DEFAULTS = { Boolean: true, Int: 1, Float: 1, String: '1', ID: 'MQ==' };

/**
 * @param schema the schema by introspection of the server
 * @param shop calls the world: `ask(query, headers)` sends GraphQL, `control(method, path, body)` calls the control API
 */
export async function variablesFor(operation, schema, shop) {
  return fillVariables(operation, schema, await prepareState(operation.roots, shop));
}

/**
 * Variables of an operation.
 *
 * @param values values by the lowercase name of a variable or of an input's field; others have a usual value
 */
export function fillVariables(operation, schema, values) {
  const document = parse(operation.text);
  const { variableDefinitions = [] } = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const known = { ...COMMON, ...values };
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, type, defaultValue }) => {
      const name = variable.name.value;
      if (operation.variables?.[name] !== undefined && !(plain(name) in known))
        return [[name, operation.variables[name]]];
      if (defaultValue && !(plain(name) in known)) return [];
      const wanted = typeFromAST(schema, type);
      const value =
        valueFor(plain(name), wanted, known) ??
        (isNonNullType(wanted) ? DEFAULTS[getNamedType(wanted).name] : undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** `newPassword`, `new_password` and ScandiPWA's `newPassword_1` are the same name. */
const plain = (name) => name.replace(/_\d+$/, '').replaceAll('_', '').toLowerCase();

function valueFor(name, type, known) {
  const nullable = getNullableType(type);
  if (isListType(nullable) && !Array.isArray(known[name])) {
    const one = valueFor(name, nullable.ofType, known);
    return one === undefined ? undefined : [one];
  }
  if (!isListType(nullable) && Array.isArray(known[name])) return known[name][0];
  if (!isInputObjectType(nullable) || known[name] !== undefined) return fitTo(known[name], nullable);
  const fields = Object.values(nullable.getFields()).flatMap((field) => {
    if (!isNonNullType(field.type) && !FILLED.has(plain(field.name))) return [];
    const value = valueFor(plain(field.name), field.type, known);
    return value === undefined ? [] : [[field.name, value]];
  });
  return Object.fromEntries(fields);
}

/** A value with the fields only that its input type has: values are shared by inputs of several forms. */
function fitTo(value, type) {
  if (Array.isArray(value))
    return value.map((each) => fitTo(each, getNullableType(isListType(type) ? type.ofType : type)));
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return value;
  const fields = Object.values(type.getFields()).filter(({ name }) => value[name] !== undefined);
  return Object.fromEntries(fields.map((field) => [field.name, fitTo(value[field.name], getNullableType(field.type))]));
}

/** Optional fields that clients send. */
const FILLED = new Set([
  'email',
  'password',
  'firstname',
  'lastname',
  'street',
  'city',
  'postcode',
  'telephone',
  'countrycode',
  'region',
]);

/** Creates the state that an operation needs to succeed; returns the variables that refer to it. */
async function prepareState([root], { ask, control }) {
  switch (root) {
    case 'createCustomer':
    case 'createCustomerV2':
      return { email: 'new@example.com', password: NEW_PASSWORD };
    case 'updateCustomer':
    case 'updateCustomerV2':
      return { email: undefined, password: undefined };
    case 'updateCustomerEmail':
      return { email: 'new@example.com' };
    case 'confirmEmail':
      await control('PATCH', '/config', { 'customer/create_account/confirm': 1 });
      return UNCONFIRMED;
    case 'resendConfirmationEmail':
      await control('PATCH', '/config', { 'customer/create_account/confirm': 1 });
      return { email: UNCONFIRMED.email };
    case 'resetPassword': {
      await ask(`mutation { requestPasswordResetEmail(email: "${CUSTOMER.email}") }`);
      const { items } = await control('GET', '/mailbox');
      const token = items.at(-1).variables.rp_token;
      return { resetpasswordtoken: token, token, password: NEW_PASSWORD };
    }
    case 'country':
      return { id: 'US' };
    case 'deleteCustomerAddress':
      return sameFor(['id', 'addressid'], await anotherAddress(ask));
    case 'cart':
    case 'mergeCarts':
      return cartsFor(ask);
    default:
      return {};
  }
}

/** A default address cannot be deleted. */
async function anotherAddress(ask) {
  const { data } = await ask(
    `mutation { createCustomerAddress(input: { firstname: "Ada", lastname: "Lind", street: ["1 Elm"], city: "Calder",
      postcode: "49628", telephone: "5552293326", country_code: US, region: { region_id: 33 } }) { id } }`,
  );
  return data.createCustomerAddress.id;
}

const sameFor = (names, value) => Object.fromEntries(names.map((name) => [name, value]));

async function cartsFor(ask) {
  const guest = (await ask('mutation { createEmptyCart }', {})).data.createEmptyCart;
  const own = (await ask('{ customerCart { id } }')).data.customerCart.id;
  const put = (id, headers) =>
    ask(
      `mutation { addProductsToCart(cartId: "${id}", cartItems: [{ sku: "WS01", quantity: 2 }]) { cart { id } } }`,
      headers,
    );
  await put(guest, {});
  await put(own);
  return { cartid: own, id: own, sourcecartid: guest, destinationcartid: own, guestcartid: guest, customercartid: own };
}
