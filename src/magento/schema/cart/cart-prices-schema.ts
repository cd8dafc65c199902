/** Prices of carts and their items. [QuoteGraphQl/etc/schema.graphqls] */
export const cartPricesSchema = /* GraphQL */ `
  "Totals of a cart."
  type CartPrices @since(release: "2.3.2") {
    applied_taxes: [CartTaxItem]
    discounts: [Discount] @since(release: "2.3.4")
    gift_options: GiftOptionsPrices
    grand_total: Money
    grand_total_excluding_tax: Money @since(release: "2.4.8")
    subtotal_excluding_tax: Money
    subtotal_including_tax: Money
    subtotal_with_discount_excluding_tax: Money
  }

  "Prices of a cart item."
  type CartItemPrices @since(release: "2.3.4") {
    catalog_discount: ProductDiscount @since(release: "2.4.8")
    discounts: [Discount]
    fixed_product_taxes: [FixedProductTax] @since(release: "2.4.3")
    original_item_price: Money! @since(release: "2.4.8")
    original_row_total: Money! @since(release: "2.4.8")
    price: Money!
    price_including_tax: Money! @since(release: "2.4.5")
    row_catalog_discount: ProductDiscount @since(release: "2.4.8")
    row_total: Money!
    row_total_including_tax: Money!
    total_item_discount: Money
  }

  "A tax on a cart."
  type CartTaxItem @since(release: "2.3.2") {
    amount: Money!
    label: String!
  }

  "A discount."
  type Discount @since(release: "2.3.4") {
    amount: Money!
    applied_to: CartDiscountType! @since(release: "2.4.7")
    coupon: AppliedCoupon @since(release: "2.4.7")
    is_discounting_locked: Boolean @since(release: "2.4.7")
    label: String!
    type: String @since(release: "2.4.7")
    value: Float @since(release: "2.4.7")
  }

  "The type of amount that a discount applies to."
  enum CartDiscountType @since(release: "2.4.7") {
    ITEM
    SHIPPING
  }

  "An applied coupon."
  type AppliedCoupon @since(release: "2.3.2") {
    code: String!
  }

  "An applied gift card."
  type AppliedGiftCard {
    applied_balance: Money
    code: String
    current_balance: Money
    expiration_date: String
  }

  "A fixed tax on a product."
  type FixedProductTax @since(release: "2.3.4") {
    amount: Money
    label: String
  }
`;
