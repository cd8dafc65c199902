/** Pickup in stores. [InventoryInStorePickupGraphQl, InventoryInStorePickupQuoteGraphQl etc/schema.graphqls] */
export const storePickupSchema = /* GraphQL */ `
  type Query {
    "Locations where an order can be picked up."
    pickupLocations(
      area: AreaInput
      filters: PickupLocationFilterInput
      sort: PickupLocationSortInput
      pageSize: Int = 20
      currentPage: Int = 1
    ): PickupLocations @since(release: "2.4.0") @until(release: "2.4.2")
    "Locations where an order can be picked up."
    pickupLocations(
      area: AreaInput
      filters: PickupLocationFilterInput
      sort: PickupLocationSortInput
      pageSize: Int = 20
      currentPage: Int = 1
      productsInfo: [ProductInfoInput]
    ): PickupLocations @since(release: "2.4.2")
  }

  "Input: shipping address."
  input ShippingAddressInput @since(release: "2.3.2") {
    customer_address_id: Int
    address: CartAddressInput
    customer_notes: String @since(release: "2.3.4")
    pickup_location_code: String @since(release: "2.4.0")
    customer_address_uid: ID @since(release: "2.4.9")
  }

  "Input of pickupLocations."
  input AreaInput @since(release: "2.4.0") {
    radius: Int!
    search_term: String!
  }

  "Filter: pickup location."
  input PickupLocationFilterInput @since(release: "2.4.0") {
    name: FilterTypeInput
    pickup_location_code: FilterTypeInput
    country_id: FilterTypeInput
    postcode: FilterTypeInput
    region: FilterTypeInput
    region_id: FilterTypeInput
    city: FilterTypeInput
    street: FilterTypeInput
  }

  "Sort order: pickup location."
  input PickupLocationSortInput @since(release: "2.4.0") {
    name: SortEnum
    pickup_location_code: SortEnum
    distance: SortEnum
    country_id: SortEnum
    region: SortEnum
    region_id: SortEnum
    city: SortEnum
    street: SortEnum
    postcode: SortEnum
    longitude: SortEnum
    latitude: SortEnum
    email: SortEnum
    fax: SortEnum
    phone: SortEnum
    contact_name: SortEnum
    description: SortEnum
  }

  "Pickup locations."
  type PickupLocations @since(release: "2.4.0") {
    items: [PickupLocation]
    page_info: SearchResultPageInfo
    total_count: Int
  }

  "A pickup location."
  type PickupLocation @since(release: "2.4.0") {
    pickup_location_code: String
    name: String
    email: String
    fax: String
    contact_name: String
    description: String
    latitude: Float
    longitude: Float
    country_id: String
    region_id: Int
    region: String
    city: String
    street: String
    postcode: String
    phone: String
  }

  "Input of pickupLocations."
  input ProductInfoInput @since(release: "2.4.2") {
    sku: String!
  }
`;
