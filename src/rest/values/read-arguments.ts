import type { Identity } from '../../auth/identity.ts';
import { combineRefusals, missingField, Refusal } from '../../magento/phrases/refusal.ts';
import type { RouteParameter, WebapiRoute } from '../../magento/webapi/webapi-route.ts';
import type { Realm } from '../../state/realm.ts';
import { convertArgument } from './object-values.ts';
import type { RestInput } from './rest-input.ts';

/** The arguments of a service by the parameter names of its signature. */
export type ServiceArguments = Readonly<Record<string, unknown>>;

/**
 * Reads the arguments of a service from a request, with the names and types of its signature. All missing arguments are
 * reported together; the first value of a wrong type is reported at once. [lib/internal/Magento/Framework/Webapi/ServiceInputProcessor.php process]
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

/** `%customer_id%`: the caller's own id for a customer, null for other callers. [Webapi/Controller/Rest/ParamOverriderCustomerId.php] */
const ownCustomerId = (identity: Identity): number | null => (identity.type === 'customer' ? identity.id : null);

/** The value of a name in camelCase or snake_case; null counts as missing. */
function sentValue(input: RestInput, { name, snakeName }: RouteParameter): unknown {
  const value = Object.hasOwn(input, name) ? input[name] : undefined;
  if ((value !== undefined && value !== null) || snakeName === undefined) return value;
  return Object.hasOwn(input, snakeName) ? input[snakeName] : undefined;
}
