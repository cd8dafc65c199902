import {
  addToCompareList,
  assignCompareList,
  createCompareList,
  findCompareList,
  removeFromCompareList,
} from '../../../domain/lists/product-comparison.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { isEmptyInPhp } from '../../../platform/php-empty.ts';
import type { CompareList } from '../../../state/tables/compare-lists.ts';
import type { Resolver } from '../resolver.ts';
import { type ResolverContext, userIdIn } from '../resolver-context.ts';
import { compareListSource } from './compare-list-fields.ts';

interface UidArguments {
  readonly uid: string;
}

/** The list with a uid; `undefined` if it does not exist or the caller may not access it. */
function findOwnList(context: ResolverContext, uid: string): CompareList | undefined {
  if (isEmptyInPhp(uid)) throw new Refusal('compareUidMissing');
  return findCompareList(context.realm, userIdIn(context), uid);
}

const compareList: Resolver<UidArguments> = (_, { uid }, context) => compareListSource(findOwnList(context, uid));

/** Queries about compare lists. */
export const compareListQueries = { compareList };

type ProductIds = readonly (string | null)[];

const idsIn = (products: ProductIds | null | undefined): string[] => (products ?? []).filter((id) => id !== null);

const create: Resolver<{ input?: { products?: ProductIds | null } | null }> = (_, { input }, context) =>
  compareListSource(createCompareList(context.realm, userIdIn(context), idsIn(input?.products)));

interface ChangeArguments {
  readonly input?: { readonly uid?: string; readonly products?: ProductIds } | null;
}

/** The list that the input of a mutation names. [CompareListGraphQl/Model/Resolver/AddProductsToCompareList.php] */
function requireList(context: ResolverContext, { input }: ChangeArguments): CompareList {
  if (!input?.uid || isEmptyInPhp(input.uid)) throw new Refusal('compareInputUidMissing');
  if (input.products === undefined) throw new Refusal('compareProductsMissing');
  const list = findCompareList(context.realm, userIdIn(context), input.uid);
  if (list === undefined) throw new Refusal('compareUidUnknown');
  return list;
}

const add: Resolver<ChangeArguments> = (_, args, context) =>
  compareListSource(addToCompareList(context.realm, requireList(context, args), idsIn(args.input?.products)));

const remove: Resolver<ChangeArguments> = (_, args, context) =>
  compareListSource(removeFromCompareList(context.realm, requireList(context, args), idsIn(args.input?.products)));

const deleteList: Resolver<UidArguments> = (_, { uid }, context) => {
  const list = findOwnList(context, uid);
  if (list) context.realm.world.compareLists.delete(list.uid);
  return { result: list !== undefined };
};

/** Assigns the list of a guest to the caller. [CompareListGraphQl/Model/Resolver/AssignCompareListToCustomer.php] */
const assign: Resolver<UidArguments> = (_, { uid }, context) => {
  if (isEmptyInPhp(uid)) throw new Refusal('compareUidMissing');
  const user = userIdIn(context);
  if (user === 0) throw new Refusal('compareListOfGuest');
  const list = findCompareList(context.realm, 0, uid);
  if (list === undefined || context.realm.world.customers.get(user) === undefined) {
    return { result: false, compare_list: null };
  }
  return { result: true, compare_list: compareListSource(assignCompareList(context.realm, list, user)) };
};

/** Mutations of compare lists. */
export const compareListMutations = {
  createCompareList: create,
  addProductsToCompareList: add,
  removeProductsFromCompareList: remove,
  deleteCompareList: deleteList,
  assignCompareListToCustomer: assign,
};
