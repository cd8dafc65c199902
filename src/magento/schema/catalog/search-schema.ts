/** Finding products. [CatalogGraphQl/etc/schema.graphqls] */
export const searchSchema = /* GraphQL */ `
  type Query {
    "Products by text or filter."
    products(search: String, filter: ProductAttributeFilterInput, pageSize: Int = 20, currentPage: Int = 1, sort: ProductAttributeSortInput): Products
  }

  "Products that were found, a page of them."
  type Products {
    aggregations(filter: AggregationsFilterInput): [Aggregation]
    items: [ProductInterface]
    page_info: SearchResultPageInfo
    sort_fields: SortFields
    suggestions: [SearchSuggestion]
    total_count: Int
  }

  "Which products are asked for."
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

  "Which categories are counted."
  input AggregationsFilterInput {
    category: AggregationsCategoryFilterInput
  }

  "Whether categories further below are counted too."
  input AggregationsCategoryFilterInput {
    includeDirectChildrenOnly: Boolean
  }

  "How products are sorted."
  input ProductAttributeSortInput {
    name: SortEnum
    position: SortEnum
    price: SortEnum
    relevance: SortEnum
  }

  "Products counted by the values of an attribute."
  type Aggregation {
    attribute_code: String!
    count: Int
    label: String
    options: [AggregationOption]
    position: Int
  }

  "One value and how many have it."
  type AggregationOption implements AggregationOptionInterface

  "One value and how many have it."
  interface AggregationOptionInterface {
    count: Int
    label: String
    value: String!
  }

  "Another text to search for."
  type SearchSuggestion {
    search: String!
  }

  "What products can be sorted by."
  type SortFields {
    default: String
    options: [SortField]
  }

  "One thing that products can be sorted by."
  type SortField {
    label: String
    value: String
  }
`;
