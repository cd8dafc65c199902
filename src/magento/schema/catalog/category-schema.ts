/** Categories. [CatalogGraphQl/etc/schema.graphqls] */
export const categorySchema = /* GraphQL */ `
  type Query {
    "Categories by filter, page by page."
    categories(filters: CategoryFilterInput, pageSize: Int = 20, currentPage: Int = 1): CategoryResult
    "Categories by filter."
    categoryList(filters: CategoryFilterInput, pageSize: Int = 20, currentPage: Int = 1): [CategoryTree] @deprecated(reason: "Use categories.")
  }

  "What every category has."
  interface CategoryInterface {
    id: Int @deprecated(reason: "Use uid.")
    automatic_sorting: String
    available_sort_by: [String]
    breadcrumbs: [Breadcrumb]
    canonical_url: String
    children_count: String
    cms_block: CmsBlock
    custom_layout_update_file: String
    default_sort_by: String
    description: String
    display_mode: String
    filter_price_range: Float
    image: String
    include_in_menu: Int
    is_anchor: Int
    landing_page: Int
    level: Int
    meta_description: String
    meta_keywords: String
    meta_title: String
    name: String
    path: String
    path_in_store: String
    position: Int
    product_count: Int
    products(pageSize: Int = 20, currentPage: Int = 1, sort: ProductAttributeSortInput): CategoryProducts
    staged: Boolean!
    uid: ID!
    url_key: String
    url_path: String
    url_suffix: String
  }

  "A category and those below it."
  type CategoryTree implements CategoryInterface & RoutableInterface {
    children: [CategoryTree]
  }

  "Categories, a page of them."
  type CategoryResult {
    items: [CategoryTree]
    page_info: SearchResultPageInfo
    total_count: Int
  }

  "Products of a category, a page of them."
  type CategoryProducts {
    items: [ProductInterface]
    page_info: SearchResultPageInfo
    total_count: Int
  }

  "A category on the way to another."
  type Breadcrumb {
    category_level: Int
    category_name: String
    category_uid: ID!
    category_url_key: String
    category_url_path: String
  }

  "Which categories are asked for."
  input CategoryFilterInput {
    category_uid: FilterEqualTypeInput
    ids: FilterEqualTypeInput
    name: FilterMatchTypeInput
    parent_category_uid: FilterEqualTypeInput
    parent_id: FilterEqualTypeInput
    url_key: FilterEqualTypeInput
    url_path: FilterEqualTypeInput
  }

  "One value, or one of several."
  input FilterEqualTypeInput {
    eq: String
    in: [String]
  }

  "A text to be found in the value."
  input FilterMatchTypeInput {
    match: String
    match_type: FilterMatchTypeEnum @since(release: "2.4.7")
  }

  "How a text is to be found."
  enum FilterMatchTypeEnum @since(release: "2.4.7") {
    FULL
    PARTIAL
  }

  "From one value to another."
  input FilterRangeTypeInput {
    from: String
    to: String
  }

  "A text that is equal, one of several, or contained."
  input FilterStringTypeInput {
    eq: String
    in: [String]
    match: String
  }
`;
