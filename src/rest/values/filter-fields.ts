import { Refusal } from '../../magento/phrases/refusal.ts';
import { parseQueryValues } from './query-values.ts';

/** Names of properties to keep: `1` for the whole value, or a filter of its properties. */
interface FieldFilter {
  [name: string]: 1 | FieldFilter;
}

type Members = Readonly<Record<string, unknown>>;

interface CustomAttribute {
  readonly attribute_code: string;
  readonly value: unknown;
}

/**
 * Keeps the properties in `?fields=id,addresses[city]`; an array is filtered item by item. Scalars are not filtered; a malformed
 * filter removes everything. [lib/internal/Magento/Framework/Webapi/Rest/Response/FieldsFilter.php]
 */
export function filterResponseFields(query: string, value: unknown): unknown {
  if (!query.includes('fields') || typeof value !== 'object' || value === null) return value;
  const { fields } = parseQueryValues(query);
  if (fields === undefined || fields === '' || fields === '0') return value;
  const filter = typeof fields === 'string' ? parseFilter(fields) : undefined;
  return filter === undefined ? [] : applyFilter(value, filter);
}

/** Parses a filter; `undefined` if it has an invalid character or an unclosed bracket. */
function parseFilter(text: string): FieldFilter | undefined {
  if (!/^[\w[\],]+$/.test(text)) return undefined;
  let current: FieldFilter = createFilter();
  const outer: { readonly filter: FieldFilter; readonly name: string }[] = [];
  let name = '';
  for (const [token] of text.matchAll(/\w+|[[\]]/g)) {
    if (token === '[') {
      outer.push({ filter: current, name });
      current = createFilter();
    } else if (token === ']') {
      const parent = outer.pop();
      if (parent === undefined) return undefined;
      parent.filter[parent.name] = current;
      current = parent.filter;
    } else {
      name = token;
      current[name] = 1;
    }
  }
  return outer.length > 0 ? undefined : current;
}

const createFilter = (): FieldFilter => Object.create(null);

/** Applies a filter to an object or an array. As in PHP, an empty array becomes null. */
function applyFilter(value: object, filter: FieldFilter): unknown {
  if (!Array.isArray(value)) return keepFields(value as Members, filter);
  return value.length === 0 ? null : value.map((item) => keepFields(item, filter));
}

function keepFields(value: Members, filter: FieldFilter): unknown {
  if (typeof value !== 'object')
    throw new Refusal('internalError', {}, { why: 'the items of the array have no fields' });
  const kept: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const below = filter[name];
    if (below !== undefined && member !== undefined) kept[name] = below === 1 ? member : keepBelow(name, member, below);
  }
  return Object.keys(kept).length === 0 ? [] : kept;
}

function keepBelow(name: string, member: unknown, filter: FieldFilter): unknown {
  if (typeof member !== 'object' || member === null) return member;
  return name === 'custom_attributes' && Array.isArray(member)
    ? member.flatMap((attribute: CustomAttribute) => keepAttribute(attribute, filter))
    : applyFilter(member, filter);
}

/** Filters a custom attribute: by its code, or by its keys `attribute_code` and `value`. */
function keepAttribute(attribute: CustomAttribute, filter: FieldFilter): Partial<CustomAttribute>[] {
  const { attribute_code, value } = attribute;
  if (filter[attribute_code] !== undefined) return [{ attribute_code, value }];
  const kept = {
    ...(filter['attribute_code'] !== undefined && { attribute_code }),
    ...(filter['value'] !== undefined && { value }),
  };
  return Object.keys(kept).length === 0 ? [] : [kept];
}
