import { subscribeToNewsletter } from '../../../domain/accounts/newsletter.ts';
import { type Resolver, withRecaptcha } from '../resolver.ts';
import { userIdIn } from '../resolver-context.ts';

/** A page exists under every identifier; its content is generated. */
const cmsPage: Resolver<{ id?: number | null; identifier?: string | null }> = (_, { id, identifier }) => {
  const key = identifier ?? String(id ?? 'home');
  return { identifier: key, url_key: key, relative_url: key, redirect_code: 0, type: 'CMS_PAGE' };
};

const cmsBlocks: Resolver<{ identifiers?: readonly (string | null)[] | null }> = (_, { identifiers }) => ({
  items: (identifiers ?? []).flatMap((identifier) => (identifier === null ? [] : [{ identifier }])),
});

const subscribeEmailToNewsletter: Resolver<{ email: string }> = (_, { email }, context) => ({
  status: subscribeToNewsletter(context.realm, context.store, email, userIdIn(context)),
});

export const contentQueries = { cmsPage, cmsBlocks };
export const contentMutations = {
  subscribeEmailToNewsletter: withRecaptcha('newsletter', subscribeEmailToNewsletter),
};
