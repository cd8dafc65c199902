// Operations of clients that keep them in `.graphql` files, with fragments by name.
import { readFileSync } from 'node:fs';
import { Kind, parse, print, visit } from 'graphql';
import { folderOf } from './packages.mjs';
import { filesBelow } from './templates.mjs';

/** Directives that the client's compiler removes. */
const COMPILER_DIRECTIVES = new Set(['injectable', 'inject']);
/** Fields that the client's gateway adds to Magento's schema. [magento-store schema/StoreConfig-currency.graphqls] */
const GATEWAY_FIELDS = { StoreConfig: 'currency', availableStores: 'currency' };

/** All operations, each with the fragments that it spreads. */
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

/** The document without the parts that the client removes before it sends it. */
const asSent = (document) =>
  visit(document, {
    Directive: ({ name }) => (COMPILER_DIRECTIVES.has(name.value) ? null : undefined),
    FragmentDefinition: (node) => without(GATEWAY_FIELDS[node.typeCondition.name.value], node),
    Field: (node) => without(GATEWAY_FIELDS[node.name.value], node),
  });

function without(field, node) {
  if (field === undefined || !node.selectionSet) return undefined;
  const selections = node.selectionSet.selections.filter(({ name }) => name?.value !== field);
  return { ...node, selectionSet: { ...node.selectionSet, selections } };
}

/** Fragments that a definition spreads, directly or indirectly. Fragments of packages that are not installed are ignored. */
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
