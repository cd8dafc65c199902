import { uidOf } from '../../magento/schema/uid.ts';
import { parseTime } from '../../platform/clock.ts';
import { isOfCategory, productKey } from '../tables/catalog.ts';
import type { CampaignFixture, CategoryChange, ProductChange } from './campaign-fixtures.ts';
import type { DocumentProblem } from './document-problems.ts';
import type { FixtureDocument } from './fixture-document.ts';
import { identifyCategories } from './identify-categories.ts';
import { quoteValue } from './value-schemas.ts';

type Path = readonly (string | number)[];

/** Campaigns that end before they begin, and changes of what the document does not have. */
export function campaignProblems({
  campaigns = [],
  products = [],
  categories = [],
}: FixtureDocument): DocumentProblem[] {
  if (campaigns.length === 0) return [];
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

/** Of two times only two of a kind can be compared before there is a clock: what is relative is so to the same moment. */
function orderProblems({ from, to }: CampaignFixture, path: Path): DocumentProblem[] {
  if (!to || /^[+-]/.test(from) !== /^[+-]/.test(to)) return [];
  const isAfter = (parseTime(to, 0) ?? 0) > (parseTime(from, 0) ?? 0);
  return isAfter ? [] : [{ path, message: `is not after 'from' (${from})` }];
}

function productProblems(skus: ReadonlySet<string>, change: ProductChange, path: Path): DocumentProblem[] {
  if (!skus.has(productKey(change.sku)))
    return [{ path: [...path, 'sku'], message: `there is no product ${quoteValue(change.sku)} in products` }];
  return ['id', '__typename'].flatMap((key) =>
    Object.hasOwn(change, key) ? [{ path: [...path, key], message: 'a campaign cannot change it' }] : [],
  );
}

function categoryProblems(
  known: readonly { id: number; url_key: string }[],
  change: CategoryChange,
  path: Path,
): DocumentProblem[] {
  const key = (['id', 'uid', 'url_key'] as const).find((each) => change[each] !== undefined);
  if (key === undefined) return [{ path, message: "names its category by 'id', 'uid' or 'url_key'" }];
  const named = known.find((category) => isOfCategory(change, category));
  if (named === undefined)
    return [{ path: [...path, key], message: `there is no category ${quoteValue(change[key])} in categories` }];
  const { uid, url_key, parent } = change;
  const fixed = { uid: [uid, uidOf(named.id)], url_key: [url_key, named.url_key] };
  return [
    ...Object.entries(fixed).flatMap(([name, [said, is]]) =>
      said === undefined || said === is
        ? []
        : [{ path: [...path, name], message: `is '${is}', and a campaign cannot change it` }],
    ),
    ...(parent && !known.some((each) => each.url_key === parent)
      ? [{ path: [...path, 'parent'], message: `there is no category ${quoteValue(parent)} in categories` }]
      : []),
  ];
}
