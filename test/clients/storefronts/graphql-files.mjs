// Operations that a client keeps in `.graphql` files, with fragments by name.
import { readFileSync } from 'node:fs';
import { Kind, parse, print, visit } from 'graphql';
import { folderOf } from './packages.mjs';
import { filesBelow } from './templates.mjs';

/** Directives that the client's own compiler takes out. */
const OF_THE_COMPILER = new Set(['injectable', 'inject']);
/** Fields that the client's own gateway adds to Magento's schema. [magento-store schema/StoreConfig-currency.graphqls] */
const OF_THE_GATEWAY = { StoreConfig: 'currency', availableStores: 'currency' };

/** Texts of all operations, each with the fragments that it spreads. */
export function documentsInFiles(packages) {
  const files = packages.flatMap((name) => filesBelow(folderOf(name)).filter((file) => file.endsWith('.graphql')));
  const documents = files.map((file) => ({ file, document: asSent(parse(readFileSync(file, 'utf8'))) }));
  const fragments = new Map(
    documents.flatMap(({ document }) =>
      document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
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

/** What the client takes out before it sends. */
const asSent = (document) =>
  visit(document, {
    Directive: ({ name }) => (OF_THE_COMPILER.has(name.value) ? null : undefined),
    FragmentDefinition: (node) => without(OF_THE_GATEWAY[node.typeCondition.name.value], node),
    Field: (node) => without(OF_THE_GATEWAY[node.name.value], node),
  });

function without(field, node) {
  if (field === undefined || !node.selectionSet) return undefined;
  const selections = node.selectionSet.selections.filter(({ name }) => name?.value !== field);
  return { ...node, selectionSet: { ...node.selectionSet, selections } };
}

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
