/** Mutations of gift registries. [Adobe Commerce: documentation] */
export const giftRegistryChangesSchema = /* GraphQL */ `
  type Mutation {
    "Removes a gift registry."
    removeGiftRegistry(giftRegistryUid: ID!): RemoveGiftRegistryOutput @since(release: "2.4.2")
    "Removes items from a gift registry."
    removeGiftRegistryItems(giftRegistryUid: ID!, itemsUid: [ID!]!): RemoveGiftRegistryItemsOutput @since(release: "2.4.2")
    "Removes registrants from a gift registry."
    removeGiftRegistryRegistrants(giftRegistryUid: ID!, registrantsUid: [ID!]!): RemoveGiftRegistryRegistrantsOutput
      @since(release: "2.4.2")
  }

  "Input: add gift registry item."
  input AddGiftRegistryItemInput @since(release: "2.4.2") {
    entered_options: [EnteredOptionInput]
    note: String
    parent_sku: String
    quantity: Float!
    selected_options: [String]
    sku: String!
  }

  "Input of addGiftRegistryRegistrants."
  input AddGiftRegistryRegistrantInput @since(release: "2.4.2") {
    dynamic_attributes: [GiftRegistryDynamicAttributeInput]
    email: String!
    firstname: String!
    lastname: String!
  }

  "Result of addGiftRegistryRegistrants."
  type AddGiftRegistryRegistrantsOutput @since(release: "2.4.2") {
    gift_registry: GiftRegistry
  }

  "Input of createGiftRegistry."
  input CreateGiftRegistryInput @since(release: "2.4.2") {
    dynamic_attributes: [GiftRegistryDynamicAttributeInput]
    event_name: String!
    gift_registry_type_uid: ID!
    message: String!
    privacy_settings: GiftRegistryPrivacySettings!
    registrants: [AddGiftRegistryRegistrantInput]!
    shipping_address: GiftRegistryShippingAddressInput
    status: GiftRegistryStatus!
  }

  "Input: gift registry dynamic attribute."
  input GiftRegistryDynamicAttributeInput @since(release: "2.4.2") {
    code: ID!
    value: String!
  }

  "Input: gift registry shipping address."
  input GiftRegistryShippingAddressInput @since(release: "2.4.2") {
    address_data: CustomerAddressInput
    address_id: ID
    customer_address_uid: ID @since(release: "2.4.9")
  }

  "Result of removeGiftRegistryItems."
  type RemoveGiftRegistryItemsOutput @since(release: "2.4.2") {
    gift_registry: GiftRegistry
  }

  "Result of removeGiftRegistryRegistrants."
  type RemoveGiftRegistryRegistrantsOutput @since(release: "2.4.2") {
    gift_registry: GiftRegistry
  }

  "Input of shareGiftRegistry."
  input ShareGiftRegistryInviteeInput @since(release: "2.4.2") {
    email: String!
    name: String!
  }

  "Input of shareGiftRegistry."
  input ShareGiftRegistrySenderInput @since(release: "2.4.2") {
    message: String!
    name: String!
  }

  "Input of updateGiftRegistry."
  input UpdateGiftRegistryInput @since(release: "2.4.2") {
    dynamic_attributes: [GiftRegistryDynamicAttributeInput]
    event_name: String
    message: String
    privacy_settings: GiftRegistryPrivacySettings
    shipping_address: GiftRegistryShippingAddressInput
    status: GiftRegistryStatus
  }

  "Input of updateGiftRegistryItems."
  input UpdateGiftRegistryItemInput @since(release: "2.4.2") {
    gift_registry_item_uid: ID!
    note: String
    quantity: Float!
  }

  "Result of updateGiftRegistryItems."
  type UpdateGiftRegistryItemsOutput @since(release: "2.4.2") {
    gift_registry: GiftRegistry
  }

  "Input of updateGiftRegistryRegistrants."
  input UpdateGiftRegistryRegistrantInput @since(release: "2.4.2") {
    dynamic_attributes: [GiftRegistryDynamicAttributeInput]
    email: String
    firstname: String
    gift_registry_registrant_uid: ID!
    lastname: String
  }

  "Result of updateGiftRegistryRegistrants."
  type UpdateGiftRegistryRegistrantsOutput @since(release: "2.4.2") {
    gift_registry: GiftRegistry
  }
`;
