import { COUNTRY_CODES } from '../../directory/countries.ts';

/** Countries by their code. [CustomerGraphQl/etc/schema.graphqls] */
export const countrySchema = /* GraphQL */ `
  "Countries, by their ISO 3166 code."
  enum CountryCodeEnum {
    ${COUNTRY_CODES.join(' ')}
  }
`;
