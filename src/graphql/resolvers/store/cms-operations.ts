import { subscribeToNewsletter } from '../../../domain/accounts/newsletter.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { type Resolver, withRecaptcha } from '../resolver.ts';
import { requireCustomerId, userIdIn } from '../resolver-context.ts';

/** Titles of the pages of a new installation, in the order of their ids. [Cms/Setup/Patch/Data/CreateDefaultPages.php] */
const TITLES: ReadonlyMap<string, string> = new Map([
  ['no-route', '404 Not Found'],
  ['home', 'Home page'],
  ['enable-cookies', 'Enable Cookies'],
  ['privacy-policy-cookie-restriction-mode', 'Privacy and Cookie Policy'],
]);

/** A page exists under every identifier; its content is generated. [CmsGraphQl/Model/Resolver/Page.php] */
const cmsPage: Resolver<{ id?: number | null; identifier?: string | null }> = (_, { id, identifier }) => {
  if (!id && !identifier) throw new Refusal('pageNotSpecified');
  const key = identifier ?? [...TITLES.keys()][Number(id) - 1] ?? String(id);
  const title = TITLES.get(key);
  return {
    identifier: key,
    url_key: key,
    relative_url: key,
    redirect_code: 0,
    type: 'CMS_PAGE',
    ...(title !== undefined && { title }),
  };
};

/** [CmsGraphQl/Model/Resolver/Blocks.php] */
const cmsBlocks: Resolver<{ identifiers?: readonly (string | null)[] | null }> = (_, { identifiers }) => {
  if (!identifiers?.length) throw new Refusal('blocksNotSpecified');
  return { items: identifiers.flatMap((identifier) => (identifier === null ? [] : [{ identifier }])) };
};

/** No order contains a downloadable product. [CustomerDownloadableGraphQl/Model/Resolver/CustomerDownloadableProducts.php] */
const customerDownloadableProducts: Resolver = (_, __, context) => {
  requireCustomerId(context);
  return { items: [] };
};

const subscribeEmailToNewsletter: Resolver<{ email: string }> = (_, { email }, context) => ({
  status: subscribeToNewsletter(context.realm, context.store, email, userIdIn(context)),
});

export const contentQueries = { cmsPage, cmsBlocks, customerDownloadableProducts };
export const contentMutations = {
  subscribeEmailToNewsletter: withRecaptcha('newsletter', subscribeEmailToNewsletter),
};
