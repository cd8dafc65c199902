import { numberSetting, stringSetting } from './config-path.ts';

/** Design and pages of a storefront. [Theme, Cms, Store etc/config.xml] */
export const contentPaths = {
  'design/footer/absolute_footer': stringSetting('', 'HTML at the end of each page', 'absolute_footer', {
    evidence: 'source',
  }),
  'design/footer/copyright': stringSetting(
    'Copyright © 2013-present Magento, Inc. All rights reserved.',
    'copyright notice in the footer',
    'copyright',
  ),
  'design/head/default_description': stringSetting('', 'default description of pages', 'default_description', {
    evidence: 'source',
  }),
  'design/head/default_keywords': stringSetting('', 'default keywords of pages', 'default_keywords', {
    evidence: 'source',
  }),
  'design/head/default_title': stringSetting('Magento Commerce', 'default title of pages', 'default_title'),
  'design/head/demonotice': numberSetting(0, 'pages show a notice that this is a demo store', 'demonotice'),
  'design/head/includes': stringSetting('', 'HTML in the head of each page', 'head_includes', { evidence: 'source' }),
  'design/head/shortcut_icon': stringSetting('', 'icon of the site', 'head_shortcut_icon', { evidence: 'source' }),
  'design/head/title_prefix': stringSetting('', 'prefix of page titles', 'title_prefix', { evidence: 'source' }),
  'design/head/title_suffix': stringSetting('', 'suffix of page titles', 'title_suffix', { evidence: 'source' }),
  'design/header/logo_alt': stringSetting('', 'alternative text of the logo', 'logo_alt', { evidence: 'source' }),
  'design/header/logo_height': numberSetting(0, 'height of the logo, pixels; 0 is not set', 'logo_height', {
    evidence: 'source',
  }),
  'design/header/logo_src': stringSetting('', 'file of the logo', 'header_logo_src', { evidence: 'source' }),
  'design/header/logo_width': numberSetting(0, 'width of the logo, pixels; 0 is not set', 'logo_width', {
    evidence: 'source',
  }),
  'design/header/welcome': stringSetting('Default welcome msg!', 'greeting of guests', 'welcome'),
  'web/default/cms_home_page': stringSetting('home', 'CMS page at the root', 'cms_home_page'),
  'web/default/cms_no_cookies': stringSetting(
    'enable-cookies',
    'CMS page for browsers without cookies',
    'cms_no_cookies',
  ),
  'web/default/cms_no_route': stringSetting('no-route', 'CMS page for unknown paths', 'cms_no_route'),
  'web/default/front': stringSetting('cms', 'default route', 'front'),
  'web/default/no_route': stringSetting('cms/noroute/index', 'route for unknown paths', 'no_route'),
  'web/default/show_cms_breadcrumbs': numberSetting(1, 'CMS pages show breadcrumbs', 'show_cms_breadcrumbs'),
} as const;
