import type { Release } from '../../magento/releases/release.ts';
import { propertiesOf } from '../../magento/webapi/definitions/service-definitions.ts';

/** The definitions that a document in Swagger 2.0 refers to, collected while its operations are described. */
export interface SchemaDefinitions {
  /** The schema of a type: a scalar, a definition, or an array of either. The definition is added with all it refers to. */
  schemaOf(type: string): object;
  /** The names of the query parameters that stand for a value of a type, each with its type. */
  queryParametersOf(name: string, type: string): readonly QueryParameter[];
  /** All definitions that were added. */
  readonly added: Readonly<Record<string, object>>;
}

/** A query parameter with its type. */
export interface QueryParameter {
  readonly name: string;
  readonly type: string;
}

/** Names of PHP's scalar types in Swagger; `anyType` is PHP's `mixed`. [Webapi/Model/Rest/Swagger/Generator.php simpleTypeList] */
const SCALAR_TYPES: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  int: 'integer',
  float: 'number',
  double: 'number',
  string: 'string',
  anyType: 'string',
};

/** Reads definitions of one release. [Webapi/Model/Rest/Swagger/Generator.php getObjectSchema, generateDefinition] */
export function collectDefinitions(release: Release): SchemaDefinitions {
  const added: Record<string, object> = {};

  function schemaOf(type: string): object {
    const scalar = SCALAR_TYPES[type];
    if (scalar !== undefined) return { type: scalar };
    if (isArray(type)) return { type: 'array', items: schemaOf(itemType(type)) };
    if (added[type] === undefined) {
      // Added before its properties are read, since definitions refer to themselves.
      added[type] = {};
      added[type] = definitionOf(type);
    }
    return { $ref: `#/definitions/${type}` };
  }

  function definitionOf(name: string): object {
    const properties = propertiesOf(release, name);
    const required = properties.filter(({ isRequired }) => isRequired).map((property) => property.name);
    return {
      type: 'object',
      ...(properties.length > 0 && {
        properties: Object.fromEntries(properties.map((property) => [property.name, schemaOf(property.type)])),
      }),
      ...(required.length > 0 && { required }),
    };
  }

  function queryParametersOf(name: string, type: string): readonly QueryParameter[] {
    if (SCALAR_TYPES[itemType(type)] !== undefined) return [{ name, type }];
    const parent = isArray(type) ? `${name}[0]` : name;
    return propertiesOf(release, itemType(type)).flatMap((property) =>
      queryParametersOf(`${parent}[${toCamelCase(property.name)}]`, property.type),
    );
  }

  return { schemaOf, queryParametersOf, added };
}

const isArray = (type: string): boolean => type.endsWith('[]');
const itemType = (type: string): string => type.replace('[]', '');
const toCamelCase = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
