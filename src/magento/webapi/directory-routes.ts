import { ANONYMOUS } from '../acl/acl-resources.ts';
import { stringParameter, type WebapiRoute } from './webapi-route.ts';

/** Countries and currencies. [Directory/etc/webapi.xml] */
export const directoryRoutes = [
  {
    method: 'GET',
    path: '/V1/directory/countries',
    resources: [ANONYMOUS],
    service: 'getCountries',
    serviceInterface: 'directoryCountryInformationAcquirerV1',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/directory/countries/:countryId',
    resources: [ANONYMOUS],
    service: 'getCountry',
    serviceInterface: 'directoryCountryInformationAcquirerV1',
    parameters: [stringParameter('countryId')],
  },
  {
    method: 'GET',
    path: '/V1/directory/currency',
    resources: [ANONYMOUS],
    service: 'getCurrencies',
    serviceInterface: 'directoryCurrencyInformationAcquirerV1',
    parameters: [],
  },
] as const satisfies readonly WebapiRoute[];
