/** The editions of Magento. Adobe Commerce has all modules of Magento Open Source, and others. */
export const EDITIONS = ['open-source', 'commerce'] as const;

/** An edition of Magento. */
export type Edition = (typeof EDITIONS)[number];

/** The edition of a fixture document that does not set `edition`. */
export const DEFAULT_EDITION: Edition = 'commerce';

/** The name that Magento itself gives to an edition. [fw/App/ProductMetadata.php EDITION_NAME] */
export const editionName = (edition: Edition): string => (edition === 'commerce' ? 'Enterprise' : 'Community');
