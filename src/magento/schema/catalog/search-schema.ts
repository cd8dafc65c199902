/** Product search. [CatalogGraphQl/etc/schema.graphqls] */
export const searchSchema = /* GraphQL */ `
  type Query {
    "Searches products by a phrase or a filter."
    products(search: String, filter: ProductAttributeFilterInput, pageSize: Int = 20, currentPage: Int = 1, sort: ProductAttributeSortInput): Products
  }

  "A page of search results."
  type Products {
    aggregations(filter: AggregationsFilterInput): [Aggregation]
    items: [ProductInterface]
    page_info: SearchResultPageInfo
    sort_fields: SortFields
    suggestions: [SearchSuggestion]
    total_count: Int
  }

  "A filter for products."
  input ProductAttributeFilterInput {
    category_id: FilterEqualTypeInput
    category_uid: FilterEqualTypeInput
    category_url_path: FilterEqualTypeInput @since(release: "2.4.7")
    description: FilterMatchTypeInput
    name: FilterMatchTypeInput
    price: FilterRangeTypeInput
    short_description: FilterMatchTypeInput
    sku: FilterEqualTypeInput
    url_key: FilterEqualTypeInput
  }

  "Options of the aggregation by category."
  input AggregationsFilterInput {
    category: AggregationsCategoryFilterInput
  }

  "Whether to include indirect subcategories."
  input AggregationsCategoryFilterInput {
    includeDirectChildrenOnly: Boolean
  }

  "The sort order of products."
  input ProductAttributeSortInput {
    name: SortEnum
    position: SortEnum
    price: SortEnum
    relevance: SortEnum
  }

  "The number of products for each value of an attribute."
  type Aggregation {
    attribute_code: String!
    count: Int
    label: String
    options: [AggregationOption]
    position: Int
  }

  "A value and the number of products with it."
  type AggregationOption implements AggregationOptionInterface

  "A value and the number of products with it."
  interface AggregationOptionInterface {
    count: Int
    label: String
    value: String!
  }

  "A suggested search phrase."
  type SearchSuggestion {
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
