/** Settings of taxes and display. [StoreGraphQl, TaxGraphQl, WeeeGraphQl etc/schema.graphqls] */
export const storeConfigBaseSchema = /* GraphQL */ `
  type Query {
    "Store views of the website."
    availableStores(useCurrentGroup: Boolean @since(release: "2.4.2")): [StoreConfig] @since(release: "2.4.1")
  }

  "A reason for the cancellation of an order."
  type CancellationReason @since(release: "2.4.7") {
    description: String!
  }

  "How fixed product taxes are shown."
  enum FixedProductTaxDisplaySettings @since(release: "2.3.4") {
    INCLUDE_FPT_WITHOUT_DETAILS
    INCLUDE_FPT_WITH_DETAILS
    EXCLUDE_FPT_AND_INCLUDE_WITH_DETAILS
    EXCLUDE_FPT_WITHOUT_DETAILS
    FPT_DISABLED
  }

  "How tax on gift wrappings is shown."
  enum TaxWrappingEnum @since(release: "2.4.7") {
    DISPLAY_EXCLUDING_TAX
    DISPLAY_INCLUDING_TAX
    DISPLAY_TYPE_BOTH
  }

  "The source of the image of a cart item."
  enum ProductImageThumbnail @since(release: "2.4.8") {
    ITSELF
    PARENT
  }
`;
