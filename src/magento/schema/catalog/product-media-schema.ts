/** Media galleries and layered navigation of earlier releases. [CatalogGraphQl/etc/schema.graphqls] */
export const productMediaSchema = /* GraphQL */ `
  interface ProductInterface {
    media_gallery_entries: [MediaGalleryEntry] @until(release: "2.3.3")
    media_gallery_entries: [MediaGalleryEntry] @since(release: "2.3.3") @deprecated(reason: "Use media_gallery.")
  }

  type Products {
    filters: [LayerFilter] @until(release: "2.3.4")
    filters: [LayerFilter] @since(release: "2.3.4") @deprecated(reason: "Use aggregations.")
  }

  "A product media gallery entries content."
  type ProductMediaGalleryEntriesContent {
    base64_encoded_data: String
    type: String
    name: String
  }

  "A product media gallery entries video content."
  type ProductMediaGalleryEntriesVideoContent {
    media_type: String
    video_provider: String
    video_url: String
    video_title: String
    video_description: String
    video_metadata: String
  }

  "A media gallery entry."
  type MediaGalleryEntry {
    id: Int @until(release: "2.4.2")
    id: Int @since(release: "2.4.2") @deprecated(reason: "Use uid.")
    media_type: String
    label: String
    position: Int
    disabled: Boolean
    types: [String]
    file: String
    content: ProductMediaGalleryEntriesContent
    video_content: ProductMediaGalleryEntriesVideoContent
    uid: ID! @since(release: "2.4.2")
  }

  "A layer filter."
  type LayerFilter {
    name: String @until(release: "2.3.4")
    name: String @since(release: "2.3.4") @deprecated(reason: "Use Aggregation.label.")
    request_var: String @until(release: "2.3.4")
    request_var: String @since(release: "2.3.4") @deprecated(reason: "Use Aggregation.attribute_code.")
    filter_items_count: Int @until(release: "2.3.4")
    filter_items_count: Int @since(release: "2.3.4") @deprecated(reason: "Use Aggregation.count.")
    filter_items: [LayerFilterItemInterface] @until(release: "2.3.4")
    filter_items: [LayerFilterItemInterface] @since(release: "2.3.4") @deprecated(reason: "Use Aggregation.options.")
  }

  "A layer filter item, of any type."
  interface LayerFilterItemInterface {
    label: String @until(release: "2.3.4")
    label: String @since(release: "2.3.4") @deprecated(reason: "Use AggregationOption.label.")
    value_string: String @until(release: "2.3.4")
    value_string: String @since(release: "2.3.4") @deprecated(reason: "Use AggregationOption.value.")
    items_count: Int @until(release: "2.3.4")
    items_count: Int @since(release: "2.3.4") @deprecated(reason: "Use AggregationOption.count.")
  }

  "A layer filter item."
  type LayerFilterItem implements LayerFilterItemInterface

  "A product video."
  type ProductVideo implements MediaGalleryInterface @since(release: "2.3.3") {
    video_content: ProductMediaGalleryEntriesVideoContent
  }
`;
