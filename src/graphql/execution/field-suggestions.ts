import {
  type DocumentNode,
  FieldsOnCorrectTypeRule,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
  visit,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/** A suggestion of types, for a field of an interface, has other words. */
const WITH_SUGGESTION = /^(Cannot query field "(\w+)" on type "(\w+)"\.) Did you mean "/;

/** A document with one of these names is validated against all fields. */
const INTROSPECTION_NAMES = ['__schema', '__type', 'IntrospectionQuery'];

/**
 * The message for an unknown field, with the suggestions of Magento: it validates a document against a schema with only those
 * fields whose names are anywhere in the document, or are keys of the variables.
 * [framework/GraphQl/Query/Fields.php, framework/GraphQl/Config.php]
 */
export function withKnownSuggestions(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Values,
  message: string,
): string {
  const [, sentence, field, type] = WITH_SUGGESTION.exec(message) ?? [];
  if (sentence === undefined || field === undefined || type === undefined) return message;
  const names = namesIn(document);
  if (INTROSPECTION_NAMES.some((name) => names.has(name))) return message;
  addKeys(names, variables);
  const declared = schema.getType(type);
  const fields = isObjectType(declared) || isInterfaceType(declared) ? Object.keys(declared.getFields()) : [];
  return (
    suggestAmong(
      type,
      fields.filter((name) => names.has(name)),
      field,
    ) ?? sentence
  );
}

/** Names of fields, aliases, arguments, types, variables, fragments, directives and operations. */
function namesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, {
    Name: ({ value }) => {
      names.add(value);
    },
  });
  return names;
}

/** Adds the keys of values at every level, without those of objects and arrays. */
function addKeys(names: Set<string>, values: object): void {
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'object' && value !== null) addKeys(names, value);
    else names.add(key);
  }
}

/** The message of graphql-js for a type that has only these fields. */
function suggestAmong(type: string, names: readonly string[], unknown: string): string | undefined {
  if (names.length === 0) return undefined;
  const fields = Object.fromEntries(names.map((name) => [name, { type: GraphQLString }]));
  const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: type, fields }) });
  return validate(schema, parse(`{ ${unknown} }`), [FieldsOnCorrectTypeRule])[0]?.message;
}
