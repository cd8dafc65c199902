// Operations that a client keeps in `.graphql` files, with fragments by name.
import { readFileSync } from 'node:fs';
import { Kind, parse, print, visit } from 'graphql';
import { folderOf } from './packages.mjs';
import { filesBelow } from './templates.mjs';

/** Directives that the client's own compiler takes out. */
const OF_THE_CLIENT = new Set(['injectable', 'inject', 'client']);

/** Texts of all operations, each with the fragments that it spreads. */
export function documentsInFiles(packages) {
  const files = packages.flatMap((name) => filesBelow(folderOf(name)).filter((file) => file.endsWith('.graphql')));
  const documents = files.map((file) => ({ file, document: withoutDirectives(parse(readFileSync(file, 'utf8'))) }));
  const fragments = new Map(
    documents.flatMap(({ document }) =>
      document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
      ),
    ),
  );
  return documents.flatMap(({ file, document }) =>
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? [{ file, text: [definition, ...spreadIn(definition, fragments)].map(print).join('\n') }]
        : [],
    ),
  );
}

const withoutDirectives = (document) =>
  visit(document, {
    Directive: ({ name }) => (OF_THE_CLIENT.has(name.value) ? null : undefined),
  });

/** Fragments that a definition spreads, and those that they spread. One of a package that is not here is left out. */
function spreadIn(definition, fragments, found = new Set()) {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (fragment === undefined || found.has(fragment)) return;
      found.add(fragment);
      spreadIn(fragment, fragments, found);
    },
  });
  return found;
}
