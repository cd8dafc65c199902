import type { Identity } from '../../auth/identity.ts';
import { type Refusal, refusalOf, required } from '../../magento/phrases/refusal.ts';
import type { Behaviour } from '../../magento/releases/behaviour.ts';
import type { Route, RouteParameter } from '../../magento/webapi/webapi-route.ts';
import { convertArgument } from './object-values.ts';
import type { RestInput } from './rest-input.ts';
import type { Arguments } from './service-call.ts';

/**
 * The arguments of a service, in its own spelling and types. All missing ones are told together; a value of a wrong type is
 * told at once. [lib/internal/Magento/Framework/Webapi/ServiceInputProcessor.php process]
 */
export function readArguments(behaviour: Behaviour, { parameters }: Route, input: RestInput, who: Identity): Arguments {
  const values: Record<string, unknown> = {};
  const missing: Refusal[] = [];
  for (const parameter of parameters) {
    const sent = parameter.forced ? forcedValue(who) : sentValue(input, parameter);
    if (sent !== undefined && sent !== null) values[parameter.name] = convertArgument(behaviour, sent, parameter.type);
    else if (!parameter.optional) missing.push(required(parameter.name));
  }
  const [first, ...others] = missing;
  if (first !== undefined) throw refusalOf([first, ...others]);
  return values;
}

/** `%customer_id%`: the caller's own id for a customer, null for anybody else. [Webapi/Controller/Rest/ParamOverriderCustomerId.php] */
const forcedValue = (who: Identity): number | null => (who.type === 'customer' ? who.id : null);

/** Names are taken in camelCase and in snake_case; a null counts as missing. */
function sentValue(input: RestInput, { name, snakeName }: RouteParameter): unknown {
  const value = Object.hasOwn(input, name) ? input[name] : undefined;
  if ((value !== undefined && value !== null) || snakeName === undefined) return value;
  return Object.hasOwn(input, snakeName) ? input[snakeName] : undefined;
}
