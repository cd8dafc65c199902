import { type DefinitionNode, type DocumentNode, type FragmentDefinitionNode, Kind, visit } from 'graphql';
import { fragmentsOf, type ProjectDocument } from './project-document.ts';

/** A document as it is sent, with all fragments that it spreads. */
export interface LinkedDocument {
  readonly project: ProjectDocument;
  readonly document: DocumentNode;
}

interface FoundFragment {
  readonly node: FragmentDefinitionNode;
  readonly owner: ProjectDocument;
}

/** Adds to each document the fragments of other documents that it spreads: those of its own file first. */
export function linkFragments(documents: readonly ProjectDocument[]): readonly LinkedDocument[] {
  const byName = new Map<string, FoundFragment[]>();
  for (const owner of documents) {
    for (const node of fragmentsOf(owner)) {
      const name = node.name.value;
      byName.set(name, [...(byName.get(name) ?? []), { node, owner }]);
    }
  }
  const spreads = new Map<FragmentDefinitionNode, readonly string[]>();
  const find = (name: string, file: string): FoundFragment | undefined => {
    const found = byName.get(name);
    return found?.find(({ owner }) => owner.source.file === file) ?? found?.[0];
  };
  return documents.map((project) => link(project, find, spreads));
}

function link(
  project: ProjectDocument,
  find: (name: string, file: string) => FoundFragment | undefined,
  spreads: Map<FragmentDefinitionNode, readonly string[]>,
): LinkedDocument {
  const names = new Set(fragmentsOf(project).map(({ name }) => name.value));
  const definitions: DefinitionNode[] = [...project.document.definitions];
  const queue = spreadsIn(project.document).map((name) => ({ name, file: project.source.file }));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (names.has(next.name)) continue;
    const found = find(next.name, next.file);
    if (found === undefined) continue;
    names.add(next.name);
    definitions.push(found.node);
    const nested = spreads.get(found.node) ?? spreadsIn({ kind: Kind.DOCUMENT, definitions: [found.node] });
    spreads.set(found.node, nested);
    queue.push(...nested.map((name) => ({ name, file: found.owner.source.file })));
  }
  return { project, document: { ...project.document, definitions } };
}

function spreadsIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    FragmentSpread({ name }) {
      names.add(name.value);
    },
  });
  return [...names];
}
