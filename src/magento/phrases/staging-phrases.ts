import { definePhrases } from './phrase.ts';

/** The messages of Adobe Commerce's staging module are not public: these are placeholders until the real ones are recorded. */
const PLACEHOLDER =
  'placeholder; for the refusal itself: developer.adobe.com/commerce/webapi/graphql/usage/staging-queries';

/** The request header `Preview-Version`. */
export const stagingPhrases = definePhrases({
  previewNotAuthorized: {
    kind: 'authorization',
    text: 'Preview-Version requires the token of an admin.',
    evidence: 'unsure',
    source: PLACEHOLDER,
  },
  previewOfOtherField: {
    kind: 'input',
    text: 'Preview-Version is allowed with the queries products and categoryList only.',
    evidence: 'unsure',
    source: PLACEHOLDER,
  },
  previewOfSearch: {
    kind: 'input',
    text: 'Preview-Version is not allowed with the argument "search" of products.',
    evidence: 'unsure',
    source: PLACEHOLDER,
  },
  previewNotATime: {
    kind: 'input',
    text: 'Preview-Version must be a time in seconds since 1970.',
    evidence: 'unsure',
    source: PLACEHOLDER,
  },
});
