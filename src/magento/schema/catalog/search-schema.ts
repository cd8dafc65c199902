/** Product search. [CatalogGraphQl/etc/schema.graphqls] */
export const searchSchema = /* GraphQL */ `
  type Query {
    "Searches products by a phrase or a filter."
    products(
      search: String
      filter: ProductFilterInput @until(release: "2.3.4")
      filter: ProductAttributeFilterInput @since(release: "2.3.4")
      pageSize: Int = 20
      currentPage: Int = 1
      sort: ProductSortInput @until(release: "2.3.4")
      sort: ProductAttributeSortInput @since(release: "2.3.4")
    ): Products
  }

  "A page of search results."
  type Products {
    aggregations(filter: AggregationsFilterInput @since(release: "2.4.4")): [Aggregation] @since(release: "2.3.4")
    items: [ProductInterface]
    page_info: SearchResultPageInfo
    sort_fields: SortFields
    suggestions: [SearchSuggestion] @since(release: "2.4.4")
    total_count: Int
  }

  "A filter for products."
  input ProductAttributeFilterInput @since(release: "2.3.4") {
    category_id: FilterEqualTypeInput
    category_uid: FilterEqualTypeInput @since(release: "2.4.2")
    category_url_path: FilterEqualTypeInput @since(release: "2.4.7")
    description: FilterMatchTypeInput
    name: FilterMatchTypeInput
    price: FilterRangeTypeInput
    short_description: FilterMatchTypeInput
    sku: FilterEqualTypeInput
    url_key: FilterEqualTypeInput
  }

  "Options of the aggregation by category."
  input AggregationsFilterInput @since(release: "2.4.4") {
    category: AggregationsCategoryFilterInput
  }

  "Whether to include indirect subcategories."
  input AggregationsCategoryFilterInput @since(release: "2.4.4") {
    includeDirectChildrenOnly: Boolean
  }

  "The sort order of products."
  input ProductAttributeSortInput @since(release: "2.3.4") {
    name: SortEnum
    position: SortEnum
    price: SortEnum
    relevance: SortEnum
  }

  "The number of products for each value of an attribute."
  type Aggregation @since(release: "2.3.4") {
    attribute_code: String!
    count: Int
    label: String
    options: [AggregationOption]
    position: Int @since(release: "2.4.3")
  }

  "A value and the number of products with it."
  type AggregationOption implements AggregationOptionInterface @since(release: "2.3.4")

  "A value and the number of products with it."
  interface AggregationOptionInterface @since(release: "2.3.4") {
    count: Int
    label: String
    value: String!
  }

  "A suggested search phrase."
  type SearchSuggestion @since(release: "2.4.4") {
    search: String!
  }

  "The sort fields of products."
  type SortFields {
    default: String
    options: [SortField]
  }

  "A sort field of products."
  type SortField {
    label: String
    value: String
  }
`;
