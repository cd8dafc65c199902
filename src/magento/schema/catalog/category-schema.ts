/** Categories. [CatalogGraphQl/etc/schema.graphqls] */
export const categorySchema = /* GraphQL */ `
  type Query {
    "A page of the categories that match a filter."
    categories(filters: CategoryFilterInput, pageSize: Int = 20, currentPage: Int = 1): CategoryResult
      @since(release: "2.4.0")
    "The categories that match a filter."
    categoryList(filters: CategoryFilterInput): [CategoryTree] @since(release: "2.3.4") @until(release: "2.4.6")
    "The categories that match a filter."
    categoryList(filters: CategoryFilterInput, pageSize: Int = 20, currentPage: Int = 1): [CategoryTree]
      @since(release: "2.4.6") @deprecated(reason: "Use categories.")
  }

  "Fields of every type of category."
  interface CategoryInterface {
    id: Int @until(release: "2.4.2")
    id: Int @since(release: "2.4.2") @deprecated(reason: "Use uid.")
    automatic_sorting: String
    available_sort_by: [String]
    breadcrumbs: [Breadcrumb]
    canonical_url: String @since(release: "2.3.4")
    children_count: String
    cms_block: CmsBlock @since(release: "2.3.4")
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
    products(
      pageSize: Int = 20
      currentPage: Int = 1
      sort: ProductSortInput @until(release: "2.3.4")
      sort: ProductAttributeSortInput @since(release: "2.3.4")
    ): CategoryProducts
    staged: Boolean!
    uid: ID! @since(release: "2.4.2")
    url_key: String
    url_path: String
    url_suffix: String @since(release: "2.3.4")
  }

  "A category with its subcategories."
  type CategoryTree implements CategoryInterface & RoutableInterface {
    children: [CategoryTree]
  }

  "A page of categories."
  type CategoryResult @since(release: "2.4.0") {
    items: [CategoryTree]
    page_info: SearchResultPageInfo
    total_count: Int
  }

  "A page of the products of a category."
  type CategoryProducts {
    items: [ProductInterface]
    page_info: SearchResultPageInfo
    total_count: Int
  }

  "A parent category in the breadcrumbs of another."
  type Breadcrumb {
    category_level: Int
    category_name: String
    category_uid: ID! @since(release: "2.4.2")
    category_url_key: String
    category_url_path: String @since(release: "2.3.4")
  }

  "A filter for categories."
  input CategoryFilterInput @since(release: "2.3.4") {
    category_uid: FilterEqualTypeInput @since(release: "2.4.2")
    ids: FilterEqualTypeInput
    name: FilterMatchTypeInput
    parent_category_uid: FilterEqualTypeInput @since(release: "2.4.2")
    parent_id: FilterEqualTypeInput @since(release: "2.4.2")
    url_key: FilterEqualTypeInput
    url_path: FilterEqualTypeInput @since(release: "2.4.0")
  }

  "Matches an equal value, or one of several."
  input FilterEqualTypeInput @since(release: "2.3.4") {
    eq: String
    in: [String]
  }

  "Matches a value that contains a string."
  input FilterMatchTypeInput @since(release: "2.3.4") {
    match: String
    match_type: FilterMatchTypeEnum @since(release: "2.4.7")
  }

  "The match type of a filter."
  enum FilterMatchTypeEnum @since(release: "2.4.7") {
    FULL
    PARTIAL
  }

  "Matches a range of values."
  input FilterRangeTypeInput @since(release: "2.3.4") {
    from: String
    to: String
  }

  "Matches an equal string, one of several, or a contained one."
  input FilterStringTypeInput @since(release: "2.4.1") {
    eq: String
    in: [String]
    match: String
  }
`;
