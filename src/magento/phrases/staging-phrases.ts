import { catalogueOf } from './phrase.ts';

/** The sentences of Adobe Commerce's staging are not public: these are our own, until somebody records the real ones. */
const PLACEHOLDER = 'placeholder; that it refuses: developer.adobe.com/commerce/webapi/graphql/usage/staging-queries';

/** What is said of the header `Preview-Version`. */
export const stagingPhrases = catalogueOf({
  previewNotAuthorized: {
    kind: 'authorization',
    text: 'Preview-Version requires the token of an admin.',
    source: PLACEHOLDER,
  },
  previewOfOtherField: {
    kind: 'input',
    text: 'Preview-Version is allowed with the queries products and categoryList only.',
    source: PLACEHOLDER,
  },
  previewOfSearch: {
    kind: 'input',
    text: 'Preview-Version is not allowed with the argument "search" of products.',
    source: PLACEHOLDER,
  },
  previewNotATime: {
    kind: 'input',
    text: 'Preview-Version must be a time in seconds since 1970.',
    source: PLACEHOLDER,
  },
});
