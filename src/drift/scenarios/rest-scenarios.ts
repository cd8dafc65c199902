import { rest, type Scenario } from './scenario.ts';

/** REST requests, errors, statuses and headers. */
export const restScenarios: readonly Scenario[] = [
  {
    id: 'rest/unknown-route',
    title: 'A route that does not exist',
    source: 'module-webapi/Controller/Rest/Router.php',
    requests: [rest('GET', 'no-such-route'), rest('POST', 'no-such-route', {})],
  },
  {
    id: 'rest/unknown-store',
    title: 'A store view that does not exist',
    source: 'module-webapi/Controller/PathProcessor.php; recorded from Magento 2.4.7-p3',
    requests: [{ method: 'GET', path: '/rest/no_such_store/V1/customers/me' }],
  },
  {
    id: 'rest/unknown-method',
    title: 'An HTTP method that REST does not have',
    source: 'framework/Webapi/Rest/Request.php',
    requests: [rest('PATCH', 'customers/me', {})],
  },
  {
    id: 'rest/invalid-bearer',
    title: 'An invalid bearer token: to a route of guests, and to one of customers',
    source: 'module-webapi/Controller/Rest/RequestValidator.php',
    requests: [
      rest('GET', 'directory/countries/US', undefined, {
        headers: { Authorization: 'Bearer nonsense' },
        compare: 'shape',
      }),
      rest('GET', 'customers/me', undefined, { headers: { Authorization: 'Bearer nonsense' } }),
    ],
  },
  {
    id: 'rest/not-json',
    title: 'A body that is not JSON',
    source: 'framework/Webapi/Rest/Request/Deserializer/Json.php',
    requests: [
      rest('POST', 'customers/isEmailAvailable', '{ not JSON', { headers: { 'Content-Type': 'application/json' } }),
    ],
  },
  {
    id: 'rest/content-type',
    title: 'A content type that REST does not have',
    source: 'framework/Webapi/Rest/Request/DeserializerFactory.php',
    requests: [rest('POST', 'customers/isEmailAvailable', 'x', { headers: { 'Content-Type': 'text/plain' } })],
  },
  {
    id: 'rest/accept',
    title: 'An Accept header that fits no format, and XML',
    source: 'framework/Webapi/Rest/Response/RendererFactory.php; recorded from Magento 2.4.7-p3',
    requests: [
      rest('GET', 'customers/me', undefined, { headers: { Accept: 'image/png' } }),
      rest('GET', 'customers/me', undefined, { headers: { Accept: 'application/xml' } }),
    ],
  },
  {
    id: 'rest/missing-parameter',
    title: 'Required parameters that are missing',
    source: 'framework/Webapi/ServiceInputProcessor.php',
    requests: [rest('POST', 'customers/isEmailAvailable', {})],
  },
  {
    id: 'rest/script-value',
    title: 'A string with a script element',
    source: 'framework/Webapi/ServiceInputProcessor.php validateParamsValue',
    requests: [
      rest('POST', 'guest-carts/no-such-cart/estimate-shipping-methods', { address: { city: '<script>x</script>' } }),
    ],
  },
  {
    id: 'rest/unknown-property',
    title: 'A property that the data object does not have',
    source: 'framework/Webapi/ServiceInputProcessor.php',
    requests: [
      rest('POST', 'guest-carts/no-such-cart/estimate-shipping-methods', { address: { no_such_property: 1 } }),
    ],
  },
  {
    id: 'rest/countries',
    title: 'Countries, and one that does not exist',
    source: 'module-directory/etc/webapi.xml',
    requests: [
      rest('GET', 'directory/countries/US', undefined, { compare: 'shape' }),
      rest('GET', 'directory/countries/ZZ'),
    ],
  },
  {
    id: 'rest/currency',
    title: 'The currencies of the store',
    source: 'module-directory/etc/webapi.xml',
    requests: [rest('GET', 'directory/currency', undefined, { compare: 'shape' })],
  },
  {
    id: 'rest/not-for-guests',
    title: 'A guest cannot call routes of admins',
    source: 'module-webapi/Controller/Rest/RequestValidator.php',
    requests: [
      rest('GET', 'modules'),
      rest('GET', 'customers/search?searchCriteria[pageSize]=1'),
      rest('GET', 'store/storeViews'),
    ],
  },
  {
    id: 'http/unknown-path',
    title: 'A path without an endpoint',
    source: 'framework/App/Action/Forward.php',
    requests: [
      { method: 'GET', path: '/no-such-page-of-the-store' },
      { method: 'POST', path: '/no-such-page-of-the-store', body: {} },
    ],
  },
];
