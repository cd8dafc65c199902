/** Downloadable products in carts and orders. [DownloadableGraphQl, CustomerDownloadableGraphQl etc/schema.graphqls] */
export const downloadableProductsSchema = /* GraphQL */ `
  type Query {
    "Downloadable products that the customer bought."
    customerDownloadableProducts: CustomerDownloadableProducts
  }

  type Mutation {
    "Adds downloadable products to a cart."
    addDownloadableProductsToCart(input: AddDownloadableProductsToCartInput): AddDownloadableProductsToCartOutput
      @since(release: "2.3.4")
  }

  type DownloadableCartItem @since(release: "2.3.4") {
    samples: [DownloadableProductSamples]
  }

  type DownloadableProduct {
    downloadable_product_samples: [DownloadableProductSamples]
  }

  type DownloadableProductLinks {
    id: Int @until(release: "2.3.3")
    id: Int @since(release: "2.3.3") @deprecated(reason: "Replaced by a newer field.")
    is_shareable: Boolean @until(release: "2.3.3")
    is_shareable: Boolean @since(release: "2.3.3") @deprecated(reason: "Replaced by a newer field.")
    number_of_downloads: Int @until(release: "2.3.3")
    number_of_downloads: Int @since(release: "2.3.3") @deprecated(reason: "Replaced by a newer field.")
    link_type: DownloadableFileTypeEnum @until(release: "2.3.3")
    link_type: DownloadableFileTypeEnum @since(release: "2.3.3") @deprecated(reason: "Replaced by a newer field.")
    sample_type: DownloadableFileTypeEnum @until(release: "2.3.3")
    sample_type: DownloadableFileTypeEnum @since(release: "2.3.3") @deprecated(reason: "Replaced by a newer field.")
    sample_file: String @until(release: "2.3.3")
    sample_file: String @since(release: "2.3.3") @deprecated(reason: "Replaced by a newer field.")
  }

  type DownloadableWishlistItem @since(release: "2.4.2") {
    samples: [DownloadableProductSamples]
  }

  type DownloadableOrderItem @since(release: "2.4.1") {
    downloadable_links: [DownloadableItemsLinks]
  }

  "Customer downloadable products."
  type CustomerDownloadableProducts {
    items: [CustomerDownloadableProduct]
  }

  "A customer downloadable product."
  type CustomerDownloadableProduct {
    order_increment_id: String
    date: String
    status: String
    download_url: String
    remaining_downloads: String
  }

  "Values: downloadable file type."
  enum DownloadableFileTypeEnum {
    FILE @until(release: "2.3.4")
    FILE @since(release: "2.4.9")
    FILE @since(release: "2.3.4") @until(release: "2.4.9") @deprecated(reason: "Replaced by a newer field.")
    URL @until(release: "2.3.4")
    URL @since(release: "2.4.9")
    URL @since(release: "2.3.4") @until(release: "2.4.9") @deprecated(reason: "Replaced by a newer field.")
  }

  "Downloadable product samples."
  type DownloadableProductSamples {
    id: Int @until(release: "2.3.3")
    id: Int @since(release: "2.3.3") @deprecated(reason: "Replaced by a newer field.")
    title: String
    sort_order: Int
    sample_type: DownloadableFileTypeEnum @until(release: "2.3.3")
    sample_type: DownloadableFileTypeEnum @since(release: "2.3.3") @deprecated(reason: "Replaced by a newer field.")
    sample_file: String @until(release: "2.3.3")
    sample_file: String @since(release: "2.3.3") @deprecated(reason: "Replaced by a newer field.")
    sample_url: String
  }

  "Input of addDownloadableProductsToCart."
  input AddDownloadableProductsToCartInput @since(release: "2.3.4") {
    cart_id: String!
    cart_items: [DownloadableProductCartItemInput]!
  }

  "Input: downloadable product cart item."
  input DownloadableProductCartItemInput @since(release: "2.3.4") {
    data: CartItemInput!
    downloadable_product_links: [DownloadableProductLinksInput]
    customizable_options: [CustomizableOptionInput]
  }

  "Input: downloadable product links."
  input DownloadableProductLinksInput @since(release: "2.3.4") {
    link_id: Int!
  }

  "Result of addDownloadableProductsToCart."
  type AddDownloadableProductsToCartOutput @since(release: "2.3.4") {
    cart: Cart!
  }

  "A downloadable invoice item."
  type DownloadableInvoiceItem implements InvoiceItemInterface @since(release: "2.4.1") {
    downloadable_links: [DownloadableItemsLinks]
  }

  "A downloadable credit memo item."
  type DownloadableCreditMemoItem implements CreditMemoItemInterface @since(release: "2.4.1") {
    downloadable_links: [DownloadableItemsLinks]
  }

  "Downloadable items links."
  type DownloadableItemsLinks @since(release: "2.4.1") {
    title: String
    sort_order: Int
    uid: ID!
  }
`;
