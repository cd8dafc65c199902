/** Countries and currencies. [DirectoryGraphQl/etc/schema.graphqls] */
export const directorySchema = /* GraphQL */ `
  type Query {
    "The countries of the store."
    countries: [Country]
    "The country with a code."
    country(id: String): Country
    "The currencies of the store view."
    currency: Currency
  }

  "A country and its regions."
  type Country {
    available_regions: [Region]
    full_name_english: String
    full_name_locale: String
    id: String
    three_letter_abbreviation: String
    two_letter_abbreviation: String
  }

  "A state or province."
  type Region {
    code: String
    id: Int
    name: String
  }

  "The currencies of the store view."
  type Currency {
    available_currency_codes: [String]
    base_currency_code: String
    base_currency_symbol: String
    default_display_currecy_code: String @until(release: "2.3.2")
    default_display_currecy_code: String @since(release: "2.3.2") @deprecated(reason: "Replaced by a newer field.")
    default_display_currecy_symbol: String @until(release: "2.3.2")
    default_display_currecy_symbol: String @since(release: "2.3.2") @deprecated(reason: "Replaced by a newer field.")
    default_display_currency_code: String @since(release: "2.3.2")
    default_display_currency_symbol: String @since(release: "2.3.2")
    exchange_rates: [ExchangeRate]
  }

  "An exchange rate."
  type ExchangeRate {
    currency_to: String
    rate: Float
  }
`;
