/** Prices of a product. [CatalogGraphQl/etc/schema.graphqls] */
export const productPricesSchema = /* GraphQL */ `
  "The minimum and maximum price."
  type PriceRange @since(release: "2.3.4") {
    maximum_price: ProductPrice
    minimum_price: ProductPrice!
  }

  "A price with its discount."
  type ProductPrice @since(release: "2.3.4") {
    discount: ProductDiscount
    final_price: Money!
    fixed_product_taxes: [FixedProductTax]
    regular_price: Money!
  }

  "A discount on a price."
  type ProductDiscount @since(release: "2.3.4") {
    amount_off: Float
    percent_off: Float
  }

  "Prices in the deprecated form."
  type ProductPrices {
    regularPrice: Price @until(release: "2.3.4")
    regularPrice: Price @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
  }

  "A price in the deprecated form."
  type Price {
    amount: Money @until(release: "2.3.4")
    amount: Money @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
  }

  "An amount and its currency."
  type Money {
    currency: CurrencyEnum
    value: Float
  }

  "Currencies by ISO 4217 code."
  enum CurrencyEnum {
    AFN ALL AZN DZD AOA ARS AMD AWG AUD BSD BHD BDT BBD BYN @since(release: "2.4.0") BZD BMD BTN BOB BAM BWP BRL GBP BND BGN BUK
    BIF KHR CAD CVE CZK KYD GQE CLP CNY COP KMF CDF CRC HRK CUP DKK DJF DOP XCD EGP SVC ERN EEK ETB EUR
    FKP FJD GMD GEK GEL GHS GIP GTQ GNF GYD HTG HNL HKD HUF ISK INR IDR IRR IQD ILS JMD JPY JOD KZT KES
    KWD KGS LAK LVL LBP LSL LRD LYD LTL MOP MKD MGA MWK MYR MVR LSM MRO MUR MXN MDL MNT MAD MZN MMK NAD
    NPR ANG YTL NZD NIC NGN KPW NOK OMR PKR PAB PGK PYG PEN PHP PLN QAR RHD RON RUB RWF SHP STD SAR RSD
    SCR SLL SGD SKK SBD SOS ZAR KRW LKR SDG SRD SZL SEK CHF SYP TWD TJS TZS THB TOP TTD TND TMM USD UGX
    UAH AED UYU UZS VUV VEB VEF VND CHE CHW XOF WST YER ZMK ZWD TRY AZM ROL TRL XPF
  }
`;
