import type { AttributeEntity } from '../../magento/attributes/defined-attribute.ts';
import type { Realm } from '../../state/realm.ts';
import type { CustomAttribute } from '../../state/tables/account-rows.ts';
import type { InitialState } from '../../state/world.ts';

type KnownAttributes = Readonly<Record<AttributeEntity, ReadonlySet<string>>>;

/**
 * Merges custom attributes into the stored ones, by code. Attributes that the store does not have are dropped, as in Magento.
 * The store has the attributes that the fixture document defines, and those of its accounts and addresses.
 */
export function mergeCustomAttributes(
  { world }: Realm,
  entity: AttributeEntity,
  stored: readonly CustomAttribute[],
  changes: readonly CustomAttribute[],
): readonly CustomAttribute[] {
  if (changes.length === 0) return stored;
  const merged = new Map(stored.map((attribute) => [attribute.attribute_code, attribute]));
  const known = getKnownAttributes(world.initialState)[entity];
  for (const attribute of changes) {
    const { attribute_code: code } = attribute;
    if (known.has(code) || merged.has(code)) merged.set(code, attribute);
  }
  return [...merged.values()];
}

const knownAttributes = new WeakMap<InitialState, KnownAttributes>();

function getKnownAttributes(initialState: InitialState): KnownAttributes {
  const cached = knownAttributes.get(initialState);
  if (cached) return cached;
  const { customers: table, relative, customerRules } = initialState;
  const customers: WithAddresses[] = [...table.rows.values(), ...relative.customers, ...customerRules];
  const addresses = customers.flatMap((customer) => customer.addresses ?? []);
  const known = {
    customer: codesOf(initialState, 'customer', customers),
    customer_address: codesOf(initialState, 'customer_address', addresses),
  };
  knownAttributes.set(initialState, known);
  return known;
}

interface WithAttributes {
  readonly custom_attributes?: readonly CustomAttribute[] | undefined;
}

interface WithAddresses extends WithAttributes {
  readonly addresses?: readonly WithAttributes[] | undefined;
}

const codesOf = (
  { attributes }: InitialState,
  entity: AttributeEntity,
  entities: readonly WithAttributes[],
): ReadonlySet<string> =>
  new Set([
    ...attributes.filter(({ entity_type }) => entity_type === entity).map(({ code }) => code),
    ...entities.flatMap(({ custom_attributes = [] }) => custom_attributes.map(({ attribute_code }) => attribute_code)),
  ]);
