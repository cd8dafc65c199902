import { isRootFieldDisabled } from '../../magento/schema/root-modules.ts';
import { chain, type MaybePromise } from '../../platform/lazy.ts';
import type { GraphqlCall } from './graphql-call.ts';

/** Whether every root field of a document is missing in the schema or belongs to a disabled module. */
export function hasOnlyForeignFields(call: Pick<GraphqlCall, 'realm' | 'schemas' | 'input'>): MaybePromise<boolean> {
  const { realm, schemas } = call;
  const { rootFields } = call.input.document;
  if (rootFields.length === 0 || rootFields.some((field) => field.startsWith('__'))) return false;
  return chain(schemas.full(realm.release, realm.edition), ({ schema }) => {
    const served = [schema.getQueryType()?.getFields(), schema.getMutationType()?.getFields()];
    return rootFields.every(
      (field) => isRootFieldDisabled(realm.world.modules, field) || !served.some((fields) => fields?.[field]),
    );
  });
}
