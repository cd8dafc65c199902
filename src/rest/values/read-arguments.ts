import type { Identity } from '../../auth/identity.ts';
import { combineRefusals, missingField, Refusal } from '../../magento/phrases/refusal.ts';
import type { RouteParameter, WebapiRoute } from '../../magento/webapi/webapi-route.ts';
import type { Realm } from '../../state/realm.ts';
import { convertArgument } from './object-values.ts';
import type { RestInput } from './rest-input.ts';

/** The arguments of a service, by the names of its parameters. */
export type ServiceArguments = Readonly<Record<string, unknown>>;

/**
 * Reads the arguments of a service from the input of a request. All missing arguments are refused together; of values of a
 * wrong type, the first one is refused. [lib/internal/Magento/Framework/Webapi/ServiceInputProcessor.php process]
 */
export function readArguments(
  realm: Realm,
  { parameters }: WebapiRoute,
  input: RestInput,
  identity: Identity,
): ServiceArguments {
  const values: Record<string, unknown> = {};
  const missing: Refusal[] = [];
  for (const parameter of parameters) {
    const sent = parameter.forced ? forcedValue(realm, parameter.forced, identity) : sentValue(input, parameter);
    if (sent !== undefined && sent !== null) values[parameter.name] = convertArgument(realm, sent, parameter.type);
    else if (!parameter.optional) missing.push(missingField(parameter.name));
  }
  const [first, ...others] = missing;
  if (first !== undefined) throw combineRefusals([first, ...others]);
  return values;
}

function forcedValue(realm: Realm, forced: NonNullable<RouteParameter['forced']>, identity: Identity): number | null {
  switch (forced) {
    case '%customer_id%':
      return ownCustomerId(identity);
    case '%cart_id%':
      return identity.type === 'customer' ? activeCartNumber(realm, identity.id) : null;
  }
}

/** The active cart of the caller. [Quote/Model/Webapi/ParamOverriderCartId.php] */
function activeCartNumber({ world }: Realm, customerId: number): number | null {
  const [cart] = world.carts.ofCustomer(customerId);
  if (cart === undefined) throw new Refusal('activeCartMissing');
  return cart.number ?? null;
}

/** The value of `%customer_id%`: the id of a customer, null for other callers. [Webapi/Controller/Rest/ParamOverriderCustomerId.php] */
const ownCustomerId = (identity: Identity): number | null => (identity.type === 'customer' ? identity.id : null);

/** The value of a parameter, whose name may be in camelCase or snake_case. A value of null is treated as missing. */
function sentValue(input: RestInput, { name, snakeName }: RouteParameter): unknown {
  const value = Object.hasOwn(input, name) ? input[name] : undefined;
  if ((value !== undefined && value !== null) || snakeName === undefined) return value;
  return Object.hasOwn(input, snakeName) ? input[snakeName] : undefined;
}
