import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import { isRootFieldDisabled } from '../../magento/schema/root-modules.ts';
import type { Realm } from '../../state/realm.ts';
import type { World } from '../../state/world.ts';
import type { PlainError } from './parsed-documents.ts';

/** Errors for the root fields of modules that the world disables: the schema of such a store does not have them. */
export const disabledFieldErrors = ({ world }: Realm, document: DocumentNode): readonly PlainError[] =>
  world.modules.size === 0 ? NO_ERRORS : findDisabledFields(world, document);

function findDisabledFields(world: World, { definitions }: DocumentNode): readonly PlainError[] {
  const errors: GraphQLError[] = [];
  const check = (type: string, { selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) check(type, selection.selectionSet);
      else if (selection.kind === Kind.FIELD && isRootFieldDisabled(world.modules, selection.name.value))
        errors.push(
          new GraphQLError(`Cannot query field "${selection.name.value}" on type "${type}".`, { nodes: selection }),
        );
    }
  };
  for (const node of definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION)
      check(node.operation === OperationTypeNode.MUTATION ? 'Mutation' : 'Query', node.selectionSet);
    else if (node.kind === Kind.FRAGMENT_DEFINITION && ROOT_TYPES.has(node.typeCondition.name.value))
      check(node.typeCondition.name.value, node.selectionSet);
  }
  return errors;
}

const NO_ERRORS: readonly PlainError[] = [];
const ROOT_TYPES: ReadonlySet<string> = new Set(['Query', 'Mutation']);
