import { listCategories } from '../../../domain/catalog/categories.ts';
import type { EqualFilter } from '../../../domain/catalog/equal-filter.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import type { Realm } from '../../../state/realm.ts';
import { type PageArguments, pageOf, refusePageTooLarge } from '../page-arguments.ts';
import type { Resolver } from '../resolver.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { categorySource, ROOT_CATEGORY_ID, rootCategorySource } from './category-source.ts';

interface CategoryFilter {
  readonly category_uid?: EqualFilter | null;
  readonly ids?: EqualFilter | null;
  readonly url_key?: EqualFilter | null;
  readonly url_path?: EqualFilter | null;
  readonly parent_id?: EqualFilter | null;
  readonly parent_category_uid?: EqualFilter | null;
  readonly name?: { readonly match?: string | null } | null;
}

/** A category with the values that filters compare. The root category has no URL key and no path. */
interface FilteredCategory {
  readonly id: number;
  readonly parentId: number;
  readonly name: string;
  readonly url_key?: string;
  readonly urlPath?: string;
  /** The parent of its fields in GraphQL. */
  readonly source: object;
}

/** The id of the invisible category above the root. */
const TREE_ROOT_ID = 1;

/** The root category, then all others. */
function listWithRoot(realm: Realm): readonly FilteredCategory[] {
  const all = listCategories(realm);
  const idOf = (key: string | null) => all.find(({ url_key }) => url_key === key)?.id ?? ROOT_CATEGORY_ID;
  const root = rootCategorySource(realm);
  return [
    { id: ROOT_CATEGORY_ID, parentId: TREE_ROOT_ID, name: root.category.name, source: root },
    ...all.map((category) => ({
      id: category.id,
      parentId: idOf(category.parent),
      name: category.name,
      url_key: category.url_key,
      urlPath: category.urlPath,
      source: categorySource(category),
    })),
  ];
}

const matches = (filter: EqualFilter | null | undefined, value: string | undefined): boolean =>
  !filter || (value !== undefined && (filter.eq === value || (filter.in ?? []).includes(value)));

/** The categories that match all filters; without filters, the root category. [CatalogGraphQl/Model/Resolver/CategoriesQuery.php, CategoryList.php] */
function findCategories({ realm }: ResolverContext, filters: CategoryFilter | null | undefined): readonly object[] {
  const filter = filters ?? { ids: { eq: String(ROOT_CATEGORY_ID) } };
  return listWithRoot(realm)
    .filter(
      ({ id, parentId, name, url_key, urlPath }) =>
        matches(filter.category_uid, uidOf(id)) &&
        matches(filter.ids, String(id)) &&
        matches(filter.url_key, url_key) &&
        matches(filter.url_path, urlPath) &&
        matches(filter.parent_id, String(parentId)) &&
        matches(filter.parent_category_uid, uidOf(parentId)) &&
        (!filter.name?.match || name.toLowerCase().includes(filter.name.match.toLowerCase())),
    )
    .map(({ source }) => source);
}

type CategoriesArguments = PageArguments & { readonly filters?: CategoryFilter | null };

function pageOfCategories({ filters, ...pageArguments }: CategoriesArguments, context: ResolverContext) {
  const page = pageOf(findCategories(context, filters), pageArguments);
  refusePageTooLarge(page);
  return page;
}

const categories: Resolver<CategoriesArguments> = (_, args, context) => pageOfCategories(args, context);

const categoryList: Resolver<CategoriesArguments> = (_, args, context) => pageOfCategories(args, context).items;

/** Queries about categories. */
export const categoryQueries = { categories, categoryList };
