/** Gift registries. [Adobe Commerce: documentation] */
export const giftRegistrySchema = /* GraphQL */ `
  type Query {
    "A gift registry of the customer."
    giftRegistry(giftRegistryUid: ID!): GiftRegistry @since(release: "2.4.2")
    "Gift registries by the e-mail of a registrant."
    giftRegistryEmailSearch(email: String!): [GiftRegistrySearchResult] @since(release: "2.4.2")
    "The gift registry with a uid."
    giftRegistryIdSearch(giftRegistryUid: ID!): [GiftRegistrySearchResult] @since(release: "2.4.2")
    "Gift registries by the name of a registrant and the type."
    giftRegistryTypeSearch(firstName: String!, lastName: String!, giftRegistryTypeUid: ID): [GiftRegistrySearchResult]
      @since(release: "2.4.2")
    "Types of gift registries."
    giftRegistryTypes: [GiftRegistryType] @since(release: "2.4.2")
  }

  type Mutation {
    "Adds registrants to a gift registry."
    addGiftRegistryRegistrants(
      giftRegistryUid: ID!
      registrants: [AddGiftRegistryRegistrantInput!]!
    ): AddGiftRegistryRegistrantsOutput @since(release: "2.4.2")
    "Creates a gift registry."
    createGiftRegistry(giftRegistry: CreateGiftRegistryInput!): CreateGiftRegistryOutput @since(release: "2.4.2")
    "Moves the items of a cart to a gift registry."
    moveCartItemsToGiftRegistry(cartUid: ID!, giftRegistryUid: ID!): MoveCartItemsToGiftRegistryOutput @since(release: "2.4.2")
    "Sends the invitation to a gift registry."
    shareGiftRegistry(
      giftRegistryUid: ID!
      sender: ShareGiftRegistrySenderInput!
      invitees: [ShareGiftRegistryInviteeInput!]!
    ): ShareGiftRegistryOutput @since(release: "2.4.2")
    "Updates a gift registry."
    updateGiftRegistry(giftRegistryUid: ID!, giftRegistry: UpdateGiftRegistryInput!): UpdateGiftRegistryOutput
      @since(release: "2.4.2")
    "Updates items of a gift registry."
    updateGiftRegistryItems(giftRegistryUid: ID!, items: [UpdateGiftRegistryItemInput!]!): UpdateGiftRegistryItemsOutput
      @since(release: "2.4.2")
    "Updates registrants of a gift registry."
    updateGiftRegistryRegistrants(
      giftRegistryUid: ID!
      registrants: [UpdateGiftRegistryRegistrantInput!]!
    ): UpdateGiftRegistryRegistrantsOutput @since(release: "2.4.2")
  }

  type Customer {
    gift_registries: [GiftRegistry] @since(release: "2.4.2")
    gift_registry(giftRegistryUid: ID!): GiftRegistry @since(release: "2.4.2")
  }

  "Result of createGiftRegistry."
  type CreateGiftRegistryOutput @since(release: "2.4.2") {
    gift_registry: GiftRegistry
  }

  "A gift registry."
  type GiftRegistry @since(release: "2.4.2") {
    created_at: String!
    dynamic_attributes: [GiftRegistryDynamicAttribute]
    event_name: String!
    items: [GiftRegistryItemInterface]
    message: String!
    owner_name: String!
    privacy_settings: GiftRegistryPrivacySettings!
    registrants: [GiftRegistryRegistrant]
    shipping_address: CustomerAddress
    status: GiftRegistryStatus!
    type: GiftRegistryType
    uid: ID!
  }

  "A gift registry dynamic attribute."
  type GiftRegistryDynamicAttribute implements GiftRegistryDynamicAttributeInterface @since(release: "2.4.2") {
    group: GiftRegistryDynamicAttributeGroup!
  }

  "Values: gift registry dynamic attribute group."
  enum GiftRegistryDynamicAttributeGroup @since(release: "2.4.2") {
    EVENT_INFORMATION PRIVACY_SETTINGS REGISTRANT GENERAL_INFORMATION DETAILED_INFORMATION SHIPPING_ADDRESS
  }

  "A gift registry dynamic attribute, of any type."
  interface GiftRegistryDynamicAttributeInterface @since(release: "2.4.2") {
    code: ID!
    label: String!
    value: String!
  }

  "A gift registry dynamic attribute metadata."
  type GiftRegistryDynamicAttributeMetadata implements GiftRegistryDynamicAttributeMetadataInterface @since(release: "2.4.2")

  "A gift registry dynamic attribute metadata, of any type."
  interface GiftRegistryDynamicAttributeMetadataInterface @since(release: "2.4.2") {
    attribute_group: String!
    code: ID!
    input_type: String!
    is_required: Boolean!
    label: String!
    sort_order: Int
  }

  "A gift registry item."
  type GiftRegistryItem implements GiftRegistryItemInterface @since(release: "2.4.2")

  "A gift registry item, of any type."
  interface GiftRegistryItemInterface @since(release: "2.4.2") {
    created_at: String!
    note: String
    product: ProductInterface
    quantity: Float!
    quantity_fulfilled: Float!
    uid: ID!
  }

  "A gift registry item user error, of any type."
  interface GiftRegistryItemUserErrorInterface @since(release: "2.4.2") {
    status: Boolean!
    user_errors: [GiftRegistryItemsUserError]!
  }

  "Gift registry item user errors."
  type GiftRegistryItemUserErrors implements GiftRegistryItemUserErrorInterface @since(release: "2.4.2")

  "A gift registry items user error."
  type GiftRegistryItemsUserError @since(release: "2.4.2") {
    code: GiftRegistryItemsUserErrorType!
    gift_registry_item_uid: ID
    gift_registry_uid: ID
    message: String!
    product_uid: ID
  }

  "Values: gift registry items user error type."
  enum GiftRegistryItemsUserErrorType @since(release: "2.4.2") {
    OUT_OF_STOCK
    NOT_FOUND
    UNDEFINED
  }

  "A gift registry."
  type GiftRegistryOutput implements GiftRegistryOutputInterface @since(release: "2.4.2")

  "A gift registry output, of any type."
  interface GiftRegistryOutputInterface @since(release: "2.4.2") {
    gift_registry: GiftRegistry
  }

  "Values: gift registry privacy settings."
  enum GiftRegistryPrivacySettings @since(release: "2.4.2") {
    PRIVATE
    PUBLIC
  }

  "A gift registry registrant."
  type GiftRegistryRegistrant @since(release: "2.4.2") {
    dynamic_attributes: [GiftRegistryRegistrantDynamicAttribute]
    email: String!
    firstname: String!
    lastname: String!
    uid: ID!
  }

  "A gift registry registrant dynamic attribute."
  type GiftRegistryRegistrantDynamicAttribute implements GiftRegistryDynamicAttributeInterface @since(release: "2.4.2")

  "A gift registry search result."
  type GiftRegistrySearchResult @since(release: "2.4.2") {
    event_date: String
    event_title: String!
    gift_registry_uid: ID!
    location: String
    name: String!
    type: String
  }

  "Values: gift registry status."
  enum GiftRegistryStatus @since(release: "2.4.2") {
    ACTIVE
    INACTIVE
  }

  "A gift registry type."
  type GiftRegistryType @since(release: "2.4.2") {
    dynamic_attributes_metadata: [GiftRegistryDynamicAttributeMetadataInterface]
    label: String!
    uid: ID!
  }

  "Result of moveCartItemsToGiftRegistry."
  type MoveCartItemsToGiftRegistryOutput implements GiftRegistryItemUserErrorInterface & GiftRegistryOutputInterface
    @since(release: "2.4.2")

  "Result of removeGiftRegistry."
  type RemoveGiftRegistryOutput @since(release: "2.4.2") {
    success: Boolean!
  }

  "Result of shareGiftRegistry."
  type ShareGiftRegistryOutput @since(release: "2.4.2") {
    is_shared: Boolean!
  }

  "Result of updateGiftRegistry."
  type UpdateGiftRegistryOutput @since(release: "2.4.2") {
    gift_registry: GiftRegistry
  }
`;
