/** Sums of a cart and of its lines. [QuoteGraphQl/etc/schema.graphqls] */
export const cartPricesSchema = /* GraphQL */ `
  "Sums of a cart."
  type CartPrices {
    applied_taxes: [CartTaxItem]
    discounts: [Discount]
    gift_options: GiftOptionsPrices
    grand_total: Money
    grand_total_excluding_tax: Money @since(release: "2.4.8")
    subtotal_excluding_tax: Money
    subtotal_including_tax: Money
    subtotal_with_discount_excluding_tax: Money
  }

  "Prices of a line."
  type CartItemPrices {
    catalog_discount: ProductDiscount @since(release: "2.4.8")
    discounts: [Discount]
    fixed_product_taxes: [FixedProductTax]
    original_item_price: Money! @since(release: "2.4.8")
    original_row_total: Money! @since(release: "2.4.8")
    price: Money!
    price_including_tax: Money!
    row_catalog_discount: ProductDiscount @since(release: "2.4.8")
    row_total: Money!
    row_total_including_tax: Money!
    total_item_discount: Money
  }

  "A tax on a cart."
  type CartTaxItem {
    amount: Money!
    label: String!
  }

  "A discount that was given."
  type Discount {
    amount: Money!
    applied_to: CartDiscountType! @since(release: "2.4.7")
    coupon: AppliedCoupon @since(release: "2.4.7")
    is_discounting_locked: Boolean @since(release: "2.4.7")
    label: String!
    type: String @since(release: "2.4.7")
    value: Float @since(release: "2.4.7")
  }

  "What a discount is given on."
  enum CartDiscountType @since(release: "2.4.7") {
    ITEM
    SHIPPING
  }

  "A coupon that counts."
  type AppliedCoupon {
    code: String!
  }

  "A gift card that pays a part."
  type AppliedGiftCard {
    applied_balance: Money
    code: String
    current_balance: Money
    expiration_date: String
  }

  "A fixed tax on a product."
  type FixedProductTax {
    amount: Money
    label: String
  }
`;
