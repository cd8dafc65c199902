import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { phpJson } from '../../http/php-json.ts';
import type { Realm } from '../../state/realm.ts';

/**
 * The messages of webonyx/graphql-php, Magento's GraphQL library, where they differ from those of graphql-js: here those for
 * documents, in `variable-errors.ts` those for variables. Magento 2.4.6 introduced version 15; before 2.4.4 it was 0.13,
 * whose messages are those of 14. [webonyx/graphql-php src/Validator/Rules, src/Executor/Values.php, src/Language]
 */
export type GraphqlPhpVersion = '14' | '15';

/** Version 15 removed the category of its own errors, so that trait determines the version. */
export const graphqlPhpVersionOf = ({ behaviour }: Pick<Realm, 'behaviour'>): GraphqlPhpVersion =>
  behaviour.category_of_validation_errors === 'graphql' ? '14' : '15';

/** A message of graphql-js, and its replacement. All matching replacements are applied, in order. */
type Replacement = readonly [pattern: RegExp, by: string | ((match: string, start: string, names: string) => string)];

/** graphql-php does not quote these names. */
const unquoted = (_: string, start: string, names: string): string => start + names.replaceAll('"', '');

const BOTH_VERSIONS: readonly Replacement[] = [
  [
    /^(Field|Directive) "(.+)" argument "(.+)" of type "(.+)" is required, but it was not provided\.$/,
    '$1 "$2" argument "$3" of type "$4" is required but not provided.',
  ],
  [/^Field "(\w+\.\w+)" of required type "(.+)" was not provided\.$/, 'Field $1 of required type $2 was not provided.'],
  [/^(Unknown argument "\w+" on field) "(\w+)\.(\w+)"\./, '$1 "$3" of type "$2".'],
  [/^(Cannot spread fragment "\w+" within itself via )(.+)$/, unquoted],
  [
    /^Field "(.+)" must not have a selection since type "(.+)" has no subfields\.$/,
    'Field "$1" of type "$2" must not have a sub selection.',
  ],
  [
    /^Field "(.+)" of type "(.+)" must have a selection of subfields\..*$/,
    'Field "$1" of type "$2" must have a sub selection.',
  ],
  [/^There can be only one variable named "\$(.+)"\.$/, 'There can be only one variable named "$1".'],
  [/^Directive "@(.+)" may not be used on (\w+)\.$/, 'Directive "$1" may not be used on "$2".'],
  [
    /^The directive "@(.+)" can only be used once at this location\.$/,
    'The directive "$1" can only be used once at this location.',
  ],
  [/"(\w+)" and "(\w+)" are different fields/g, '$1 and $2 are different fields'],
  [/conflicting types "(.+?)" and "(.+?)"/g, 'conflicting types $1 and $2'],
  [/^Schema is not configured to execute (\w+) operation\.$/, 'Schema is not configured for $1s.'],
  // The parser does not quote punctuation, and its messages have no full stop.
  [/^(Syntax Error: Expected) "(\S+)"(, found .*)$/, '$1 $2$3'],
  [/^(Syntax Error: .*found) "([^"\w]+)"\.$/, '$1 $2.'],
  [/^(Syntax Error: Unexpected) "([^"\w]+)"\.$/, '$1 $2.'],
  [/^Syntax Error: Unexpected character: (.+)\.$/, 'Syntax Error: Cannot parse the unexpected character $1.'],
  [/^(Syntax Error: (?!Unterminated|Cannot parse).*)\.$/, '$1'],
];

/** Version 15 names the operation if it has no name, and does not if it has one. [NoUndefinedVariables.php] */
const VERSION_15: readonly Replacement[] = [
  [/^(Variable "\$\w+" is not defined)\.$/, '$1 by operation "".'],
  [/^(Variable "\$\w+" is not defined) by operation "\w+"\.$/, '$1.'],
  // Except for null, it is the type without `!` and brackets.
  [/^(Expected value of type) "\[*(\w+)[\]!]*", (found (?!null\.$))/, '$1 "$2", $3'],
];

const VERSION_14: readonly Replacement[] = [
  [/^Unknown directive "@(.+)"\.$/, 'Unknown directive "$1".'],
  [/^(Field "\w+" is not defined by type) "(\w+)"\.$/, '$1 $2.'],
  [/^(Field "\w+" is not defined by type) "(\w+)"\. (Did you mean .+\?)$/, '$1 $2; $3'],
  [/^(Field "\w+" is not defined by type \w+; Did you mean )(.+)$/, unquoted],
];

/** The message of graphql-php for a message of graphql-js. */
export function graphqlPhpMessage(message: string, version: GraphqlPhpVersion): string {
  const common = BOTH_VERSIONS.reduce(replace, message);
  return (version === '15' ? VERSION_15 : VERSION_14).reduce(replace, common);
}

const replace = (message: string, [pattern, by]: Replacement): string =>
  typeof by === 'string' ? message.replace(pattern, by) : message.replace(pattern, by);

const INVALID_LITERAL = /cannot represent|^Expected value of type|does not exist in ".*" enum/;

/** Applies to literals only: graphql-php reports a variable as too large. [src/Type/Definition/IntType.php parseLiteral] */
const TOO_LARGE = /^Int cannot represent non 32-bit signed integer value:/;

/** The message of a validation error. Version 14 names the field, argument and type of an invalid literal. */
export function validationMessage(
  schema: GraphQLSchema,
  document: DocumentNode,
  { message, nodes }: Pick<GraphQLError, 'message' | 'nodes'>,
  version: GraphqlPhpVersion,
): string {
  const [node] = nodes ?? [];
  if (node === undefined || !INVALID_LITERAL.test(message)) return graphqlPhpMessage(message, version);
  const printed = printLiteral(node, version);
  if (version === '15') {
    const reprinted = message.replace(print(node), () => printed);
    return graphqlPhpMessage(reprinted.replace(TOO_LARGE, 'Int cannot represent non-integer value:'), '15');
  }
  const [, suggested] = (message.endsWith('?') && /Did you mean (the enum value .+\?)$/.exec(message)) || [];
  const end = suggested === undefined ? '.' : `; Did you mean ${suggested.replaceAll('"', '')}`;
  return `${requirementAt(schema, document, node)}, found ${printed}${end}`;
}

/** Strings are printed as PHP's JSON; version 15 adds spaces within objects. [src/Language/Printer.php] */
function printLiteral(node: ASTNode, version: GraphqlPhpVersion): string {
  switch (node.kind) {
    case Kind.STRING:
      return node.block ? print(node) : phpJson(node.value);
    case Kind.LIST:
      return `[${node.values.map((each) => printLiteral(each, version)).join(', ')}]`;
    case Kind.OBJECT: {
      const fields = node.fields.map(({ name, value }) => `${name.value}: ${printLiteral(value, version)}`).join(', ');
      return version === '15' ? `{ ${fields} }` : `{${fields}}`;
    }
    default:
      return print(node);
  }
}

/** The type that is required where a literal is. */
function requirementAt(schema: GraphQLSchema, document: DocumentNode, literal: ASTNode): string {
  const info = new TypeInfo(schema);
  let requirement = '';
  const visitor = {
    enter(node: ASTNode) {
      if (node !== literal) return undefined;
      const argument = info.getArgument();
      const type = String(info.getInputType());
      requirement = argument
        ? `Field "${info.getFieldDef()?.name}" argument "${argument.name}" requires type ${type}`
        : `Expected type ${type}`;
      return BREAK;
    },
  };
  visit(document, visitWithTypeInfo(info, visitor));
  return requirement;
}
