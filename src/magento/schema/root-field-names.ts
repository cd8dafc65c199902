import { accountDefinitions } from './account-definitions.ts';
import { commerceDefinitions } from './commerce-definitions.ts';
import { storefrontDefinitions } from './storefront-definitions.ts';

const ROOT_TYPE = /^ *type (?:Query|Mutation)\b[^{]*\{(.*?)^ *\}/gms;
const FIELD = /^ *(\w+)(?:\(|:)/gm;
const DESCRIPTION = /""".*?"""|"(?:\\.|[^"\\\n])*"/gs;

const namesIn = (sdl: string): string[] => [...sdl.matchAll(FIELD)].map(([, name = '']) => name);

interface FieldNames {
  /** Fields of `Query` and `Mutation`. */
  readonly roots: ReadonlySet<string>;
  /** Fields of all types. */
  readonly all: ReadonlySet<string>;
}

let names: FieldNames | undefined;

/** The names of the GraphQL fields of all releases. */
export function graphqlFieldNames(): FieldNames {
  if (names === undefined) {
    const all = [...accountDefinitions, ...storefrontDefinitions, ...commerceDefinitions];
    const sources = all.map((sdl) => sdl.replace(DESCRIPTION, ''));
    const roots = sources.flatMap((sdl) => [...sdl.matchAll(ROOT_TYPE)].flatMap(([, body = '']) => namesIn(body)));
    names = { roots: new Set(roots), all: new Set(sources.flatMap(namesIn)) };
  }
  return names;
}
