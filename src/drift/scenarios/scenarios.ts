import { addressScenarios } from './address-scenarios.ts';
import { adminScenarios } from './admin-scenarios.ts';
import { cartScenarios } from './cart-scenarios.ts';
import { checkoutScenarios } from './checkout-scenarios.ts';
import { customerScenarios } from './customer-scenarios.ts';
import { graphqlScenarios } from './graphql-scenarios.ts';
import { newAccountScenarios } from './new-account-scenarios.ts';
import { restScenarios } from './rest-scenarios.ts';
import { restWriteScenarios } from './rest-write-scenarios.ts';
import type { Scenario } from './scenario.ts';
import { signInScenarios } from './sign-in-scenarios.ts';
import { storeScenarios } from './store-scenarios.ts';

/** All scenarios, in the order in which they are run: those that sign out come last. */
export const scenarios: readonly Scenario[] = [
  ...graphqlScenarios,
  ...storeScenarios,
  ...restScenarios,
  ...customerScenarios,
  ...cartScenarios,
  ...checkoutScenarios,
  ...adminScenarios,
  ...newAccountScenarios,
  ...addressScenarios,
  ...restWriteScenarios,
  ...signInScenarios,
];
