/** A page of the content management. [app/code/Magento/Cms/Api/Data/PageInterface.php] */
export interface CmsPage {
  readonly id: number;
  readonly identifier: string;
  readonly title: string;
  readonly content?: string | undefined;
  readonly content_heading?: string | undefined;
  readonly page_layout?: string | undefined;
  readonly meta_title?: string | undefined;
  readonly meta_keywords?: string | undefined;
  readonly meta_description?: string | undefined;
  readonly is_active?: boolean | undefined;
  /** Codes of the store views that show it. Default: all. */
  readonly stores?: readonly string[] | undefined;
}

/** A block of the content management. [app/code/Magento/Cms/Api/Data/BlockInterface.php] */
export type CmsBlock = Pick<CmsPage, 'id' | 'identifier' | 'title' | 'content' | 'is_active' | 'stores'>;

/** The pages of a new installation. [app/code/Magento/Cms/Setup/Patch/Data/CreateDefaultPages.php] */
export const INSTALLED_PAGES: readonly CmsPage[] = [
  {
    id: 1,
    identifier: 'no-route',
    title: '404 Not Found',
    page_layout: '2columns-right',
    content_heading: 'Whoops, our bad...',
    meta_keywords: 'Page keywords',
    meta_description: 'Page description',
  },
  { id: 2, identifier: 'home', title: 'Home page', page_layout: '1column', content_heading: 'Home Page' },
  {
    id: 3,
    identifier: 'enable-cookies',
    title: 'Enable Cookies',
    page_layout: '1column',
    content_heading: 'What are Cookies?',
  },
  {
    id: 4,
    identifier: 'privacy-policy-cookie-restriction-mode',
    title: 'Privacy and Cookie Policy',
    page_layout: '1column',
    content_heading: 'Privacy and Cookie Policy',
  },
];
