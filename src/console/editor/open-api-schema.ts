/** A JSON schema of the OpenAPI document, with the keywords that the console reads. */
export interface OpenApiSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly minimum?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly OpenApiSchema[];
  readonly properties?: Readonly<Record<string, OpenApiSchema>>;
  readonly additionalProperties?: boolean | OpenApiSchema;
  readonly items?: OpenApiSchema;
}

/** The schemas that `$ref` names. */
export type NamedSchemas = Readonly<Record<string, OpenApiSchema>>;

/** A key of an object, with its JSON type. */
export interface SchemaField {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  /** Its initial value: the first constant, or the minimum of a number. */
  readonly initial: unknown;
}

/** Keys of objects and indexes of arrays, from the root of a document. */
export type JsonPath = readonly (string | number)[];

/** The keys and values that a schema accepts at each path of a document. */
export interface SchemaReader {
  /** The keys of all objects that are valid at a path. */
  fieldsAt(path: JsonPath): readonly SchemaField[];
  /** The constants that are valid at a path. */
  constantsAt(path: JsonPath): readonly unknown[];
  /** The JSON types that are valid at a path. */
  typesAt(path: JsonPath): readonly string[];
}

/** Initial values by JSON type. */
const INITIAL_VALUES: Readonly<Record<string, unknown>> = { string: '', boolean: true, object: {}, array: [] };

/** Creates the reader of a schema, whose `$ref` values name other schemas. */
export function createSchemaReader(root: OpenApiSchema, schemas: NamedSchemas): SchemaReader {
  const alternativesOf = (schema: OpenApiSchema): readonly OpenApiSchema[] => {
    if (schema.anyOf !== undefined) return schema.anyOf.flatMap(alternativesOf);
    const referred = schema.$ref === undefined ? undefined : schemas[schema.$ref.replace(/^.*\//, '')];
    return referred === undefined ? [schema] : alternativesOf(referred);
  };
  const alternativesAt = (path: JsonPath): readonly OpenApiSchema[] =>
    path.reduce<readonly OpenApiSchema[]>(
      (parents, key) => parents.flatMap((parent) => childOf(parent, key) ?? []).flatMap(alternativesOf),
      alternativesOf(root),
    );
  const describeField = (name: string, schema: OpenApiSchema): SchemaField => {
    const alternatives = alternativesOf(schema);
    const description = schema.description ?? alternatives.find((each) => each.description !== undefined)?.description;
    return {
      name,
      type: typesOf(alternatives).join(' or ') || 'any value',
      description: (description ?? '').replaceAll('`', ''),
      initial: initialOf(alternatives[0] ?? {}),
    };
  };
  return {
    fieldsAt: (path) =>
      Object.entries<OpenApiSchema>(Object.assign({}, ...alternativesAt(path).map(({ properties }) => properties))).map(
        ([name, schema]) => describeField(name, schema),
      ),
    constantsAt: (path) => [...new Set(alternativesAt(path).flatMap(constantsOf))],
    typesAt: (path) => typesOf(alternativesAt(path)),
  };
}

function childOf({ properties, additionalProperties, items }: OpenApiSchema, key: string | number) {
  if (typeof key === 'number') return items;
  return properties?.[key] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
}

const typesOf = (alternatives: readonly OpenApiSchema[]): readonly string[] => [
  ...new Set(alternatives.flatMap(({ type }) => type ?? [])),
];

function constantsOf({ enum: values = [], const: constant, type }: OpenApiSchema): readonly unknown[] {
  if (type === 'boolean') return [true, false];
  if (type === 'null') return [null];
  return constant === undefined ? values : [...values, constant];
}

function initialOf({ enum: values = [], const: constant, type = '', minimum = 0 }: OpenApiSchema): unknown {
  return constant ?? values[0] ?? INITIAL_VALUES[type] ?? Math.max(0, minimum);
}
