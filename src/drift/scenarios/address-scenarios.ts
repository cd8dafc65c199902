import { asNewCustomer, createNewAccount, DELETE_ACCOUNT, destructive, signInToAccount } from './new-account.ts';
import { graphql, type Scenario, type ScenarioRequest } from './scenario.ts';

const ADDRESS = {
  firstname: 'Drift',
  lastname: 'Check',
  street: ['1 Main Street'],
  city: 'Austin',
  postcode: '78701',
  telephone: '5125550100',
  country_code: 'US',
  region: { region_id: 57 },
};

/** Creates an address; `undefined` removes a field. */
const add = (fields: Readonly<Record<string, unknown>> = {}): ScenarioRequest =>
  graphql(
    'mutation ($input: CustomerAddressInput!) { createCustomerAddress(input: $input) { city region { region region_code } country_code street } }',
    { variables: { input: { ...ADDRESS, ...fields } }, ...asNewCustomer },
  );

/** Addresses of accounts that the scenarios create themselves. */
export const addressScenarios: readonly Scenario[] = [
  destructive(
    'address/create',
    'An address with its region, and without one',
    'module-customer-graph-ql/Model/Customer/Address/ValidateAddress.php',
    [
      createNewAccount(),
      signInToAccount(),
      add(),
      add({ region: undefined }),
      add({ region: { region_id: 9999 } }),
      DELETE_ACCOUNT,
    ],
  ),
  destructive(
    'address/missing-values',
    'An address without a street, a city, a phone number, a country or a postcode',
    'module-customer-graph-ql/Model/Customer/Address/CreateCustomerAddress.php',
    [
      createNewAccount(),
      signInToAccount(),
      add({ street: undefined }),
      add({ city: undefined }),
      add({ telephone: undefined }),
      add({ country_code: undefined }),
      add({ postcode: undefined }),
      DELETE_ACCOUNT,
    ],
  ),
  destructive(
    'address/characters',
    'Invalid characters in a city, a phone number and a name, and too many street lines, are refused',
    'module-customer/Model/Validator/City.php, module-customer/Model/Validator/Telephone.php',
    [
      createNewAccount(),
      signInToAccount(),
      add({ city: '<Austin>' }),
      add({ telephone: 'none' }),
      add({ firstname: '<b>' }),
      add({ street: ['1', '2', '3', '4', '5'] }),
      DELETE_ACCOUNT,
    ],
  ),
  destructive(
    'address/unknown',
    'An address that does not exist is updated and deleted',
    'module-customer-graph-ql/Model/Customer/Address/GetCustomerAddress.php',
    [
      createNewAccount(),
      signInToAccount(),
      graphql('mutation { updateCustomerAddress(id: 2147483000, input: {city: "Austin"}) { city } }', asNewCustomer),
      graphql('mutation { updateCustomerAddress(id: 0, input: {city: "Austin"}) { city } }', asNewCustomer),
      graphql('mutation { deleteCustomerAddress(id: 2147483000) }', asNewCustomer),
      DELETE_ACCOUNT,
    ],
  ),
];
