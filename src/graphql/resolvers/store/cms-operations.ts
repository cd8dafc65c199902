import { subscribeToNewsletter } from '../../../domain/accounts/newsletter.ts';
import { isShownIn, listBlocks, listPages } from '../../../domain/store/cms-pages.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { type Resolver, withRecaptcha } from '../resolver.ts';
import { requireCustomerId, userIdIn } from '../resolver-context.ts';

/**
 * Without `cms_pages` in the document, a page exists under every identifier; its content is generated.
 * [CmsGraphQl/Model/Resolver/Page.php]
 */
const cmsPage: Resolver<{ id?: number | null; identifier?: string | null }> = (_, { id, identifier }, context) => {
  if (!id && !identifier) throw new Refusal('pageNotSpecified');
  const { realm, store } = context;
  const pages = listPages(realm);
  const page = id
    ? pages.find((each) => each.id === id)
    : pages.find((each) => each.identifier === identifier && isShownIn(store, each));
  const isDefined = realm.world.initialState.cmsPages !== undefined;
  if (page === undefined && isDefined) throw new Refusal('pageNotFound', [id || identifier || '']);
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

/**
 * Identifiers that are numbers are ids. Without `cms_blocks` in the document, a block exists under every identifier.
 * [CmsGraphQl/Model/Resolver/Blocks.php]
 */
const cmsBlocks: Resolver<{ identifiers?: readonly (string | null)[] | null }> = (_, { identifiers }, context) => {
  if (!identifiers?.length) throw new Refusal('blocksNotSpecified');
  const { realm, store } = context;
  const isDefined = realm.world.initialState.cmsBlocks !== undefined;
  const blockOf = (identifier: string): object => {
    if (!isDefined) return { identifier };
    const block = listBlocks(realm).find(
      (each) => (each.identifier === identifier || String(each.id) === identifier) && isShownIn(store, each),
    );
    return block ?? new Refusal('blockNotFound', [identifier]);
  };
  const items = identifiers.filter((identifier) => identifier !== null).map(blockOf);
  return { items };
};

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
