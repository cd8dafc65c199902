import { subscribeToNewsletter } from '../../../domain/accounts/newsletter.ts';
import { isShownIn, listBlocks, listPages } from '../../../domain/store/cms-pages.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { setting } from '../../../state/configuration.ts';
import { type Resolver, withRecaptcha } from '../resolver.ts';
import { type ResolverContext, requireCustomerId, userIdIn } from '../resolver-context.ts';

/** [CmsGraphQl/Model/Resolver/Page.php] */
const cmsPage: Resolver<{ id?: number | null; identifier?: string | null }> = (_, { id, identifier }, context) => {
  if (!id && !identifier) throw new Refusal('pageNotSpecified');
  const { realm, store } = context;
  const isDefined = realm.world.initialState.cmsPages !== undefined;
  const pages = listPages(realm);
  const page = id
    ? pages.find((each) => each.id === id)
    : pages.find((each) => each.identifier === identifier && isShownIn(store, each));
  if (page === undefined && (isDefined || !hasGeneratedPage(context, identifier)))
    throw new Refusal('pageNotFound', [id || identifier || ''], { why: adviceFor('page', 'cms_pages') });
  if (page?.is_active === false) throw new Refusal('pageNotActive');
  const key = page?.identifier ?? identifier ?? String(id);
  return {
    ...(page && (isDefined ? page : { title: page.title })),
    identifier: key,
    url_key: key,
    relative_url: key,
    redirect_code: 0,
    type: 'CMS_PAGE',
  };
};

/** Identifiers that are numbers are ids. [CmsGraphQl/Model/Resolver/Blocks.php] */
const cmsBlocks: Resolver<{ identifiers?: readonly (string | null)[] | null }> = (_, { identifiers }, context) => {
  if (!identifiers?.length) throw new Refusal('blocksNotSpecified');
  const { realm, store } = context;
  const areGenerated = realm.world.initialState.cmsBlocks === undefined && isContentGenerated(context);
  const blockOf = (identifier: string): object => {
    if (areGenerated) return { identifier };
    const block = listBlocks(realm).find(
      (each) => (each.identifier === identifier || String(each.id) === identifier) && isShownIn(store, each),
    );
    return block ?? new Refusal('blockNotFound', [identifier], { why: adviceFor('block', 'cms_blocks') });
  };
  const items = identifiers.filter((identifier) => identifier !== null).map(blockOf);
  return { items };
};

const isContentGenerated = ({ realm }: ResolverContext): boolean => realm.behaviour.cms_content === 'generated';

/** Whether a world without `cms_pages` has a page besides those of a new installation. The home page can be configured. */
const hasGeneratedPage = (context: ResolverContext, identifier: string | null | undefined): boolean =>
  isContentGenerated(context) || identifier === setting(context.realm, 'web/default/cms_home_page', context.store);

const adviceFor = (content: string, key: string): string =>
  `the world does not have this ${content}: add it to ${key} of the fixtures, or set the trait cms_content to 'generated'`;

/** No order contains a downloadable product. [CustomerDownloadableGraphQl/Model/Resolver/CustomerDownloadableProducts.php] */
const customerDownloadableProducts: Resolver = (_, __, context) => {
  requireCustomerId(context);
  return { items: [] };
};

const subscribeEmailToNewsletter: Resolver<{ email: string }> = (_, { email }, context) => ({
  status: subscribeToNewsletter(context.realm, context.store, email, userIdIn(context)),
});

/** Queries about CMS pages and blocks. */
export const contentQueries = { cmsPage, cmsBlocks, customerDownloadableProducts };
/** Mutations of CMS content. */
export const contentMutations = {
  subscribeEmailToNewsletter: withRecaptcha('newsletter', subscribeEmailToNewsletter),
};
