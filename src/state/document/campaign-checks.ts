import { uidOf } from '../../magento/schema/uid.ts';
import { parseTime } from '../../platform/clock.ts';
import { isOfCategory, productKey } from '../tables/catalog.ts';
import type { CampaignFixture, CategoryChange, ProductChange } from './campaign-fixtures.ts';
import type { DocumentPath, DocumentProblem } from './document-problems.ts';
import type { FixtureDocument } from './fixture-document.ts';
import { identifyCategories } from './identify-categories.ts';
import { quoteValue } from './value-schemas.ts';

/** Finds campaigns without content staging, campaigns that end before they start, and changes of unknown entities. */
export function campaignProblems({
  edition,
  modules = {},
  campaigns = [],
  products = [],
  categories = [],
}: FixtureDocument): DocumentProblem[] {
  if (campaigns.length === 0) return [];
  if (edition === 'open-source' && modules['Magento_Staging'] !== true)
    return [{ path: ['campaigns'], message: 'needs content staging, which only the edition `commerce` has' }];
  const skus = new Set(products.map(({ sku }) => productKey(sku)));
  const known = identifyCategories(categories);
  return campaigns.flatMap((campaign, i) => [
    ...orderProblems(campaign, ['campaigns', i, 'to']),
    ...(campaign.products ?? []).flatMap((change, j) => productProblems(skus, change, ['campaigns', i, 'products', j])),
    ...(campaign.categories ?? []).flatMap((change, j) =>
      categoryProblems(known, change, ['campaigns', i, 'categories', j]),
    ),
  ]);
}

/** The problem of an end before the start. Without a clock, only two absolute or two relative times can be compared. */
function orderProblems({ from, to }: CampaignFixture, path: DocumentPath): DocumentProblem[] {
  if (!to || /^[+-]/.test(from) !== /^[+-]/.test(to)) return [];
  const isAfter = (parseTime(to, 0) ?? 0) > (parseTime(from, 0) ?? 0);
  return isAfter ? [] : [{ path, message: `must be after 'from' (${from})` }];
}

function productProblems(skus: ReadonlySet<string>, change: ProductChange, path: DocumentPath): DocumentProblem[] {
  if (!skus.has(productKey(change.sku)))
    return [{ path: [...path, 'sku'], message: `unknown product ${quoteValue(change.sku)}; expected one of products` }];
  return ['id', '__typename'].flatMap((key) =>
    Object.hasOwn(change, key) ? [{ path: [...path, key], message: 'a campaign cannot change this property' }] : [],
  );
}

function categoryProblems(
  known: readonly { id: number; url_key: string }[],
  change: CategoryChange,
  path: DocumentPath,
): DocumentProblem[] {
  const key = (['id', 'uid', 'url_key'] as const).find((each) => change[each] !== undefined);
  if (key === undefined) return [{ path, message: "must name a category by 'id', 'uid' or 'url_key'" }];
  const category = known.find((candidate) => isOfCategory(change, candidate));
  if (category === undefined)
    return [
      { path: [...path, key], message: `unknown category ${quoteValue(change[key])}; expected one of categories` },
    ];
  const { uid, url_key, parent } = change;
  const identifiers = { uid: [uid, uidOf(category.id)], url_key: [url_key, category.url_key] };
  return [
    ...Object.entries(identifiers).flatMap(([name, [sent, actual]]) =>
      sent === undefined || sent === actual
        ? []
        : [{ path: [...path, name], message: `the category has '${actual}', and a campaign cannot change it` }],
    ),
    ...(parent && !known.some((each) => each.url_key === parent)
      ? [{ path: [...path, 'parent'], message: `unknown category ${quoteValue(parent)}; expected one of categories` }]
      : []),
  ];
}
