import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { type DataType, dataTypes } from '../../magento/webapi/data-types.ts';
import type { ParameterType, ScalarType } from '../../magento/webapi/webapi-route.ts';
import type { Realm } from '../../state/realm.ts';
import { requireAllowedLength, requireAllowedPageSize, withDefaultPageSize } from './input-limits.ts';
import { castScalar, typeInvalid } from './scalar-values.ts';
import { requireValidSortOrder } from './search-criteria.ts';

type Members = Readonly<Record<string, unknown>>;
type TypeName = ParameterType | DataType | ScalarType;

/**
 * Converts an argument to its declared type: scalars are cast, every property of a data object is checked, and an array is
 * converted item by item.
 * [lib/internal/Magento/Framework/Webapi/ServiceInputProcessor.php convertValue]
 */
export function convertArgument(realm: Realm, value: unknown, type: TypeName): unknown {
  if (isScalar(type)) return castScalar(value, type);
  if (isDataType(type)) return convertObject(realm, value, type);
  return convertArray(realm, withoutItemNode(value), type);
}

const SCALARS: ReadonlySet<string> = new Set(['string', 'int', 'float', 'boolean']);
const isScalar = (type: string): type is ScalarType => SCALARS.has(type);
/** Whether a type is a data type, and not a scalar or an array. */
export const isDataType = (type: string): type is DataType => Object.hasOwn(dataTypes, type);

function convertArray(realm: Realm, value: unknown, type: string): unknown {
  const itemType = type.slice(0, -'[]'.length) as ScalarType | DataType;
  if (!isCollection(value)) {
    if (isScalar(itemType)) throw typeInvalid(phpTypeOf(value), type);
    return undefined;
  }
  const items = Object.values(value);
  if (isDataType(itemType)) requireAllowedLength(realm, items, itemType);
  return items.map((item) =>
    isScalar(itemType) && !isCollection(item) ? castItem(item, itemType) : convertArgument(realm, item, itemType),
  );
}

/** Casts an item of an array as PHP's `settype` does, which never fails: a string that is not numeric becomes 0. */
const castItem = (item: unknown, type: ScalarType): unknown => {
  try {
    return castScalar(item, type);
  } catch {
    return 0;
  }
};

/** The entries of an array, which XML contains in `<item>` elements. [ServiceInputProcessor.php _removeSoapItemNode] */
function withoutItemNode(value: unknown): unknown {
  if (!isCollection(value) || Array.isArray(value) || !('item' in value)) return value;
  const { item } = value;
  return Array.isArray(item) ? item : [item];
}

/** Converts an object to a data type. A scalar is treated as an empty object. [ServiceInputProcessor.php _createFromArray] */
function convertObject(realm: Realm, value: unknown, type: DataType): Members {
  const properties = propertiesOf(type);
  const converted: Record<string, unknown> = {};
  for (const [name, sent] of isCollection(value) ? Object.entries(value) : []) {
    const property = properties.get(accessorOf(name));
    if (property === undefined) throw unknownProperty(realm, name, type);
    converted[property.name] = convertProperty(realm, name, sent, property);
    if (type === 'SortOrder') requireValidSortOrder(property.name, converted[property.name]);
  }
  return type === 'SearchCriteria' ? withDefaultPageSize(realm, converted) : converted;
}

/** The refusal of a property that a data type does not have. [ServiceInputProcessor.php processInputErrorForNestedSet] */
const unknownProperty = ({ behaviour }: Realm, name: string, type: DataType): Refusal =>
  behaviour.rest_unknown_property === 'internal_error'
    ? new Refusal('internalError', {}, { why: `${type} has no property '${name}'` })
    : new Refusal('propertyNotSupported', { fieldName: upperCamelCase(name) });

interface Property {
  readonly name: string;
  readonly type: TypeName;
}

const propertyCache = new Map<DataType, ReadonlyMap<string, Property>>();

/** The properties of a data type by accessor. */
function propertiesOf(type: DataType): ReadonlyMap<string, Property> {
  const cached = propertyCache.get(type);
  if (cached) return cached;
  const properties = new Map(
    Object.entries<TypeName>(dataTypes[type]).map(([name, each]) => [accessorOf(name), { name, type: each }]),
  );
  propertyCache.set(type, properties);
  return properties;
}

/** The accessor of a property. PHP ignores the case of method names, so `firstName` and `first_name` both call `getFirstname`. */
const accessorOf = (name: string): string => name.replaceAll('_', '').toLowerCase();

function convertProperty(realm: Realm, sentName: string, value: unknown, { name, type }: Property): unknown {
  const converted = withPropertyName(sentName, () => {
    if (name === 'custom_attributes') return customAttributes(value);
    return value === null ? null : convertArgument(realm, value, type);
  });
  const isChecked = realm.behaviour.rest_script_value === 'refused' && typeof converted === 'string';
  if (isChecked && containsScript(converted)) throw new Refusal('valueNotValid', { field_name: sentName });
  if (sentName === 'pageSize') requireAllowedPageSize(realm, converted);
  return converted;
}

/** Whether a string matches `/<script[^>]*>.*?<\/script>/i`, in linear time. [ServiceInputProcessor.php validateParamsValue] */
function containsScript(value: string): boolean {
  const lowered = value.toLowerCase();
  const start = lowered.indexOf('<script');
  const opened = start === -1 ? -1 : lowered.indexOf('>', start);
  return opened !== -1 && lowered.includes('</script>', opened);
}

/** Refusals to which each enclosing property adds its name. [ServiceInputProcessor.php SerializationException] */
const SERIALIZATION_ERRORS: ReadonlySet<PhraseKey> = new Set([
  'typeInvalid',
  'processingFailed',
  'customAttributeEmpty',
  'customAttributeWithoutCode',
  'customAttributeWithoutValue',
] as const);

/** Adds the name of the property to a type error, at every level of nested objects. */
function withPropertyName<Value>(property: string, convert: () => Value): Value {
  try {
    return convert();
  } catch (error) {
    if (!(error instanceof Refusal) || !SERIALIZATION_ERRORS.has(error.key)) throw error;
    throw new Refusal('processingFailed', { field_name: property, details: error.renderedMessage });
  }
}

/** Converts custom attributes from an array of codes and values, or from an object of values by code. [ServiceInputProcessor.php convertCustomAttributeValue] */
function customAttributes(value: unknown): { attribute_code: string; value: unknown }[] {
  const entries = withoutItemNode(value);
  if (!isCollection(entries)) return [];
  return Object.entries(entries).map(([key, item]) => {
    if (!isCollection(item)) return { attribute_code: key, value: item };
    const code = item['attribute_code'] ?? item['attributeCode'];
    if (code === undefined || code === null || code === '') {
      throw new Refusal(isNullish(item['value']) ? 'customAttributeEmpty' : 'customAttributeWithoutCode');
    }
    if (!('value' in item)) throw new Refusal('customAttributeWithoutValue', [String(code)]);
    return { attribute_code: String(code), value: item['value'] };
  });
}

const isNullish = (value: unknown): boolean => value === undefined || value === null;

const isCollection = (value: unknown): value is Members => typeof value === 'object' && value !== null;

function phpTypeOf(value: unknown): string {
  if (typeof value !== 'number') return typeof value;
  return Number.isInteger(value) ? 'integer' : 'double';
}

const upperCamelCase = (name: string): string =>
  name.replace(/(?:^|_)([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
