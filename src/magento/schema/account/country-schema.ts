import { COUNTRY_CODES } from '../../directory/countries.ts';

/** Countries by their code. [CustomerGraphQl/etc/schema.graphqls] */
export const countryCodeSchema = /* GraphQL */ `
  "Countries by ISO 3166 code."
  enum CountryCodeEnum {
    ${COUNTRY_CODES.join(' ')}
  }
`;
