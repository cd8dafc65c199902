import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Realm } from '../../state/realm.ts';

/**
 * The words of webonyx/graphql-php, Magento's GraphQL library, where graphql-js has others: here those for documents, in
 * `webonyx-variables.ts` those for variables. Generation 15 came with Magento 2.4.7; before 2.4.0 there was 0.13, whose words
 * are those of 14. [webonyx/graphql-php src/Validator/Rules, src/Executor/Values.php, src/Language]
 */
export type Generation = '14' | '15';

/** Generation 15 gave up the category of its own errors; so that trait tells which one speaks. */
export const generationOf = ({ behaviour }: Pick<Realm, 'behaviour'>): Generation =>
  behaviour.category_of_validation_errors === 'graphql' ? '14' : '15';

/** A message of graphql-js, and what stands there instead. Every rewriting that fits is made, from the top down. */
type Rewriting = readonly [said: RegExp, told: string | ((said: string, start: string, names: string) => string)];

/** The library does not quote these names. */
const unquoted = (_: string, start: string, names: string): string => start + names.replaceAll('"', '');

const EITHER: readonly Rewriting[] = [
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
  // The parser names punctuation bare, and ends without a full stop.
  [/^(Syntax Error: Expected) "(\S+)"(, found .*)$/, '$1 $2$3'],
  [/^(Syntax Error: .*found) "([^"\w]+)"\.$/, '$1 $2.'],
  [/^(Syntax Error: Unexpected) "([^"\w]+)"\.$/, '$1 $2.'],
  [/^Syntax Error: Unexpected character: (.+)\.$/, 'Syntax Error: Cannot parse the unexpected character $1.'],
  [/^(Syntax Error: (?!Unterminated|Cannot parse).*)\.$/, '$1'],
];

const ONLY_14: readonly Rewriting[] = [
  [/^Unknown directive "@(.+)"\.$/, 'Unknown directive "$1".'],
  [/^(Field "\w+" is not defined by type) "(\w+)"\.$/, '$1 $2.'],
  [/^(Field "\w+" is not defined by type) "(\w+)"\. (Did you mean .+\?)$/, '$1 $2; $3'],
  [/^(Field "\w+" is not defined by type \w+; Did you mean )(.+)$/, unquoted],
];

/** A message of graphql-js as Magento's library says it. */
export function webonyxText(message: string, generation: Generation): string {
  const told = EITHER.reduce(rewrite, message);
  return generation === '15' ? told : ONLY_14.reduce(rewrite, told);
}

const rewrite = (text: string, [said, told]: Rewriting): string =>
  typeof told === 'string' ? text.replace(said, told) : text.replace(said, told);

const BAD_LITERAL = /cannot represent|^Expected value of type|does not exist in ".*" enum/;

/** Of a number that is written out; in a variable it is told as too large. [src/Type/Definition/IntType.php parseLiteral] */
const TOO_LARGE = /^Int cannot represent non 32-bit signed integer value:/;

/** The message of a validation error. Generation 14 names field, argument and type of a literal that does not fit. */
export function validationText(
  schema: GraphQLSchema,
  document: DocumentNode,
  { message, nodes }: Pick<GraphQLError, 'message' | 'nodes'>,
  generation: Generation,
): string {
  const [node] = nodes ?? [];
  if (generation === '15')
    return webonyxText(message.replace(TOO_LARGE, 'Int cannot represent non-integer value:'), '15');
  if (node === undefined || !BAD_LITERAL.test(message)) return webonyxText(message, generation);
  const place = placeOf(schema, document, node);
  const [, suggested] = (message.endsWith('?') && /Did you mean (the enum value .+\?)$/.exec(message)) || [];
  const end = suggested === undefined ? '.' : `; Did you mean ${suggested.replaceAll('"', '')}`;
  return `${place}, found ${print(node)}${end}`;
}

function placeOf(schema: GraphQLSchema, document: DocumentNode, literal: ASTNode): string {
  const info = new TypeInfo(schema);
  let place = '';
  const visitor = {
    enter(node: ASTNode) {
      if (node !== literal) return undefined;
      const argument = info.getArgument();
      const type = String(info.getInputType());
      place = argument
        ? `Field "${info.getFieldDef()?.name}" argument "${argument.name}" requires type ${type}`
        : `Expected type ${type}`;
      return BREAK;
    },
  };
  visit(document, visitWithTypeInfo(info, visitor));
  return place;
}
