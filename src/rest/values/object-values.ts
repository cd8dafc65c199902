import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Behaviour } from '../../magento/releases/behaviour.ts';
import { type DataType, dataTypes } from '../../magento/webapi/data-types.ts';
import type { ParameterType, ScalarType } from '../../magento/webapi/webapi-route.ts';
import { castScalar, typeInvalid } from './scalar-values.ts';

type Members = Readonly<Record<string, unknown>>;
type TypeName = ParameterType | DataType | ScalarType;

/**
 * An argument as its declared type: scalars cast, data objects with every property checked, lists item by item.
 * [lib/internal/Magento/Framework/Webapi/ServiceInputProcessor.php convertValue]
 */
export function convertArgument(behaviour: Behaviour, value: unknown, type: TypeName): unknown {
  if (isScalar(type)) return castScalar(value, type);
  if (isDataType(type)) return convertObject(behaviour, value, type);
  return convertList(behaviour, withoutItemNode(value), type);
}

const SCALARS: ReadonlySet<string> = new Set(['string', 'int', 'float', 'boolean']);
const isScalar = (type: string): type is ScalarType => SCALARS.has(type);
const isDataType = (type: string): type is DataType => Object.hasOwn(dataTypes, type);

function convertList(behaviour: Behaviour, value: unknown, type: string): unknown {
  const itemType = type.slice(0, -'[]'.length) as ScalarType | DataType;
  if (!isCollection(value)) {
    if (isScalar(itemType)) throw typeInvalid(phpTypeOf(value), type);
    return undefined;
  }
  return Object.values(value).map((item) =>
    isScalar(itemType) && !isCollection(item) ? castItem(item, itemType) : convertArgument(behaviour, item, itemType),
  );
}

/** PHP's `settype` of a list's item never fails: what is no number becomes 0. */
const castItem = (item: unknown, type: ScalarType): unknown => {
  try {
    return castScalar(item, type);
  } catch {
    return 0;
  }
};

/** XML says `<item>` for each entry of a list. [ServiceInputProcessor.php _removeSoapItemNode] */
function withoutItemNode(value: unknown): unknown {
  if (!isCollection(value) || Array.isArray(value) || !('item' in value)) return value;
  const { item } = value;
  return Array.isArray(item) ? item : [item];
}

/** What is no map is taken as an empty one (before 2.4.9 PHP stumbled over it). [ServiceInputProcessor.php _createFromArray] */
function convertObject(behaviour: Behaviour, value: unknown, type: DataType): Members {
  if (!isCollection(value)) {
    if (behaviour.rest_malformed_input === '500' && value !== '') {
      throw new Refusal('internalError', {}, { why: `a map was due for ${type}, ${phpTypeOf(value)} given` });
    }
    return {};
  }
  const properties = propertiesOf(type);
  const read: Record<string, unknown> = {};
  for (const [name, sent] of Object.entries(value)) {
    const property = properties.get(accessorOf(name));
    if (property === undefined) throw new Refusal('propertyNotSupported', { fieldName: upperCamelCase(name) });
    read[property.name] = convertProperty(behaviour, property.name, sent, property.type);
  }
  return read;
}

interface Property {
  readonly name: string;
  readonly type: TypeName;
}

const known = new Map<DataType, ReadonlyMap<string, Property>>();

/** A type's properties by accessor. */
function propertiesOf(type: DataType): ReadonlyMap<string, Property> {
  const read = known.get(type);
  if (read) return read;
  const properties = new Map(
    Object.entries<TypeName>(dataTypes[type]).map(([name, each]) => [accessorOf(name), { name, type: each }]),
  );
  known.set(type, properties);
  return properties;
}

/** PHP finds a getter whatever the case of its name, so `firstName` and `first_name` are both `getFirstname`. */
const accessorOf = (name: string): string => name.replaceAll('_', '').toLowerCase();

function convertProperty(behaviour: Behaviour, property: string, value: unknown, type: TypeName): unknown {
  const converted = within(property, () =>
    property === 'custom_attributes'
      ? customAttributes(value)
      : value === null
        ? null
        : convertArgument(behaviour, value, type),
  );
  if (typeof converted === 'string' && holdsScript(converted)) {
    throw new Refusal('valueNotValid', { field_name: property });
  }
  return converted;
}

/** `/<script[^>]*>.*?<\/script>/i` in one pass, whatever the text. [ServiceInputProcessor.php validateParamsValue] */
function holdsScript(text: string): boolean {
  const lowered = text.toLowerCase();
  const start = lowered.indexOf('<script');
  const opened = start === -1 ? -1 : lowered.indexOf('>', start);
  return opened !== -1 && lowered.includes('</script>', opened);
}

/** A type error inside an object names the property, once for each level it passes. */
function within<Value>(property: string, convert: () => Value): Value {
  try {
    return convert();
  } catch (error) {
    if (!(error instanceof Refusal) || (error.key !== 'typeInvalid' && error.key !== 'processingFailed')) throw error;
    throw new Refusal('processingFailed', { field_name: property, details: error.told });
  }
}

/** A list of codes with values, or a map from code to value. [ServiceInputProcessor.php convertCustomAttributeValue] */
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
