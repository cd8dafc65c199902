/** Settings of pages and of the directory. [StoreGraphQl and others, etc/schema.graphqls] */
export const storeConfigContentSchema = /* GraphQL */ `
  type StoreConfig {
    absolute_footer: String
    allow_items: String @since(release: "2.4.1")
    cms_home_page: String
    cms_no_cookies: String
    cms_no_route: String
    contact_enabled: Boolean! @since(release: "2.4.7")
    copyright: String
    countries_with_required_region: String @since(release: "2.4.7")
    default_country: String @since(release: "2.4.7")
    default_description: String
    default_keywords: String
    default_title: String
    demonotice: Int
    display_shipping_prices: Int! @since(release: "2.4.8")
    display_state_if_optional: Boolean @since(release: "2.4.7")
    front: String
    head_includes: String
    head_shortcut_icon: String
    header_logo_src: String
    logo_alt: String
    logo_height: Int
    logo_width: Int
    no_route: String
    optional_zip_countries: String @since(release: "2.4.7")
    returns_enabled: String!
    share_active_segments: Boolean @since(release: "2.4.9")
    show_cms_breadcrumbs: Int
    title_prefix: String
    title_separator: String @since(release: "2.3.3")
    title_suffix: String
    use_store_in_url: Boolean @since(release: "2.4.2")
    welcome: String
  }
`;
