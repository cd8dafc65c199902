/** The editions of Magento. Adobe Commerce has everything that Magento Open Source has, and modules of its own. */
export const EDITIONS = ['open-source', 'commerce'] as const;

/** An edition of Magento. */
export type Edition = (typeof EDITIONS)[number];

/** The edition of a fixture document that names none. */
export const DEFAULT_EDITION: Edition = 'commerce';
