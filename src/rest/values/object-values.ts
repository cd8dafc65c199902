import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Behaviour } from '../../magento/releases/behaviour.ts';
import { type DataType, dataTypes } from '../../magento/webapi/data-types.ts';
import type { ParameterType, ScalarType } from '../../magento/webapi/webapi-route.ts';
import { castScalar, typeInvalid } from './scalar-values.ts';

type Members = Readonly<Record<string, unknown>>;
type TypeName = ParameterType | DataType | ScalarType;

/**
 * Converts an argument to its declared type: scalars are cast, every property of a data object is checked, and an array is
 * converted item by item.
 * [lib/internal/Magento/Framework/Webapi/ServiceInputProcessor.php convertValue]
 */
export function convertArgument(behaviour: Behaviour, value: unknown, type: TypeName): unknown {
  if (isScalar(type)) return castScalar(value, type);
  if (isDataType(type)) return convertObject(behaviour, value, type);
  return convertArray(behaviour, withoutItemNode(value), type);
}

const SCALARS: ReadonlySet<string> = new Set(['string', 'int', 'float', 'boolean']);
const isScalar = (type: string): type is ScalarType => SCALARS.has(type);
const isDataType = (type: string): type is DataType => Object.hasOwn(dataTypes, type);

function convertArray(behaviour: Behaviour, value: unknown, type: string): unknown {
  const itemType = type.slice(0, -'[]'.length) as ScalarType | DataType;
  if (!isCollection(value)) {
    if (isScalar(itemType)) throw typeInvalid(phpTypeOf(value), type);
    return undefined;
  }
  return Object.values(value).map((item) =>
    isScalar(itemType) && !isCollection(item) ? castItem(item, itemType) : convertArgument(behaviour, item, itemType),
  );
}

/** PHP's `settype` of an array item never fails: a string that is not numeric becomes 0. */
const castItem = (item: unknown, type: ScalarType): unknown => {
  try {
    return castScalar(item, type);
  } catch {
    return 0;
  }
};

/** XML has an `<item>` for each entry of an array. [ServiceInputProcessor.php _removeSoapItemNode] */
function withoutItemNode(value: unknown): unknown {
  if (!isCollection(value) || Array.isArray(value) || !('item' in value)) return value;
  const { item } = value;
  return Array.isArray(item) ? item : [item];
}

/** A scalar in place of an object counts as an empty object from 2.4.9; before, it makes PHP fail. [ServiceInputProcessor.php _createFromArray] */
function convertObject(behaviour: Behaviour, value: unknown, type: DataType): Members {
  if (!isCollection(value)) {
    if (behaviour.rest_malformed_input === '500' && value !== '') {
      throw new Refusal('internalError', {}, { why: `expected an object for ${type}, got ${phpTypeOf(value)}` });
    }
    return {};
  }
  const properties = propertiesOf(type);
  const converted: Record<string, unknown> = {};
  for (const [name, sent] of Object.entries(value)) {
    const property = properties.get(accessorOf(name));
    if (property === undefined) throw new Refusal('propertyNotSupported', { fieldName: upperCamelCase(name) });
    converted[property.name] = convertProperty(behaviour, property.name, sent, property.type);
  }
  return converted;
}

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

/** Method names in PHP ignore case, so `firstName` and `first_name` both select `getFirstname`. */
const accessorOf = (name: string): string => name.replaceAll('_', '').toLowerCase();

function convertProperty(behaviour: Behaviour, property: string, value: unknown, type: TypeName): unknown {
  const converted = withPropertyName(property, () =>
    property === 'custom_attributes'
      ? customAttributes(value)
      : value === null
        ? null
        : convertArgument(behaviour, value, type),
  );
  if (typeof converted === 'string' && containsScript(converted)) {
    throw new Refusal('valueNotValid', { field_name: property });
  }
  return converted;
}

/** `/<script[^>]*>.*?<\/script>/i` in linear time. [ServiceInputProcessor.php validateParamsValue] */
function containsScript(value: string): boolean {
  const lowered = value.toLowerCase();
  const start = lowered.indexOf('<script');
  const opened = start === -1 ? -1 : lowered.indexOf('>', start);
  return opened !== -1 && lowered.includes('</script>', opened);
}

/** Adds the name of the property to a type error, at every level of nested objects. */
function withPropertyName<Value>(property: string, convert: () => Value): Value {
  try {
    return convert();
  } catch (error) {
    if (!(error instanceof Refusal) || (error.key !== 'typeInvalid' && error.key !== 'processingFailed')) throw error;
    throw new Refusal('processingFailed', { field_name: property, details: error.renderedMessage });
  }
}

/** Custom attributes from an array of codes and values, or from an object of values by code. [ServiceInputProcessor.php convertCustomAttributeValue] */
function customAttributes(value: unknown): { attribute_code: string; value: unknown }[] {
  const entries = withoutItemNode(value);
  if (!isCollection(entries)) return [];
  return Object.entries(entries).map(([key, item]) => {
    const isPair = isCollection(item) && !Array.isArray(item);
    const code = isPair ? (item['attribute_code'] ?? item['attributeCode']) : undefined;
    return { attribute_code: String(code ?? key), value: isPair && code !== undefined ? item['value'] : item };
  });
}

const isCollection = (value: unknown): value is Members => typeof value === 'object' && value !== null;

const phpTypeOf = (value: unknown): string =>
  typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'double') : typeof value;

const upperCamelCase = (name: string): string =>
  name.replace(/(?:^|_)([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
