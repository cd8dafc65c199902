import type { Identity } from '../authorization/identity.ts';
import { Refusal, refusalOf, required } from '../magento/refusal.ts';
import type { Route, RouteParameter, ScalarType } from '../magento/webapi.ts';
import type { RestInput } from './input.ts';

export type Arguments = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * The arguments of a service, in its own spelling and types. All missing ones are told together.
 * [lib/internal/Magento/Framework/Webapi/ServiceInputProcessor.php process]
 */
export function readArguments({ parameters }: Route, input: RestInput, who: Identity): Arguments {
  const values: Record<string, string | number | boolean | undefined> = {};
  const missing: Refusal[] = [];
  for (const parameter of parameters) {
    const sent = parameter.forced ? forcedValue(who) : sentValue(input, parameter);
    if (sent !== undefined && sent !== null) values[parameter.name] = cast(sent, parameter.type);
    else if (!parameter.optional) missing.push(required(parameter.name));
  }
  const [first, ...others] = missing;
  if (first !== undefined) throw refusalOf([first, ...others]);
  return values;
}

/** `%customer_id%`: the caller's own id for a customer, null for anybody else. [Webapi/Controller/Rest/ParamOverriderCustomerId.php] */
const forcedValue = (who: Identity): number | null => (who.type === 'customer' ? who.id : null);

/** Names are taken in camelCase and in snake_case. */
function sentValue(input: RestInput, { name }: RouteParameter): unknown {
  if (Object.hasOwn(input, name)) return input[name];
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.hasOwn(input, snake) ? input[snake] : undefined;
}

/** Scalars are cast as PHP casts them; what cannot be is refused, already rendered. [fw/Reflection/TypeProcessor.php] */
function cast(value: unknown, type: ScalarType): string | number | boolean {
  if (typeof value === 'object') throw new Refusal('typeInvalid', ['array', type]);
  switch (type) {
    case 'string':
      return value === true ? '1' : value === false ? '' : String(value);
    case 'int': {
      const number = typeof value === 'boolean' ? Number(value) : Number(String(value).trim() || Number.NaN);
      if (!Number.isFinite(number)) throw new Refusal('typeInvalid', [String(value), type]);
      return Math.trunc(number);
    }
    case 'boolean':
      return value !== '' && value !== '0' && value !== 0 && value !== false;
  }
}
