import { defineCauses } from './cause.ts';

/** Causes that concern the HTTP request, the query and the store. */
export const requestCauses = defineCauses({
  noRouteMatches: [
    'The path is misspelled, or this release or its modules do not have the route; REST paths begin with /rest/V1.',
  ],
  methodNotSupported: ['The method is not GET, POST, PUT or DELETE.'],
  notAcceptable: ['The Accept header names neither JSON nor XML.'],
  contentTypeEmpty: ['A body was sent without a Content-Type header.'],
  contentTypeInvalid: ['The Content-Type header is malformed.'],
  contentTypeUnknown: ['The Content-Type of the body is neither JSON nor XML.'],
  bodyNotDecodable: ['The body is not valid JSON or XML, as its Content-Type declares.'],
  bodyTooLarge: [
    'The body is larger than web servers accept by default.',
    'An XML body has more tags and attributes than this server reads.',
  ],
  requestBodyTooLarge: ['The body is larger than `graphql/max_request_body_size`.'],
  typeInvalid: ['A value has the wrong type, such as a string instead of a number.'],
  cartNotFound: [
    'The cart id does not exist: it is of another world or sandbox, was stored before a reset, or is truncated.',
  ],
  required: ['A required parameter of the route is missing.'],
  noSuchEntity: ['No entity has this id or name.'],
  noSuchEntityOfTwo: ['The website has no account with this e-mail address; accounts are kept per website by default.'],
  requestNotProcessed: [
    'The path has no version, such as /V1, or its store code does not exist, so that no part of the web API takes the request.',
  ],
  cartNotActive: [
    'An order was placed with the cart, or it was merged into another one; the client kept its id and needs a new cart.',
  ],
  cartParameterMissing: ['A required argument is missing or empty.'],
  unableToPlaceOrder: [
    'The cart lacks a part that an order needs, which the message names: an address, a shipping method, a payment method or an e-mail address.',
  ],
  internalError: [
    'An internal error of Magento, whose details are only in its log.',
    { why: 'Up to 2.3: signing in without an e-mail address or a password.', until: '2.4.0' },
  ],
  requestNotParsed: ['The body is not JSON: often it is HTML, a form, or empty.'],
  applicationFailed: [
    'The body of a GraphQL request is JSON, but not an object; or `query` is not a string, or `variables` not an object.',
  ],
  typeNotDeclared: ['A fragment or a variable of the GraphQL document names a type that the schema does not have.'],
  variablesNotParsed: ['The `variables` parameter of a GET request is not JSON.'],
  requestContentType: ['GraphQL over POST requires Content-Type: application/json.'],
  mutationOverGet: ['Mutations must be sent with POST.'],
  storeNotFound: [
    'The Store header names a store view that does not exist or is inactive; it must be the code, not the name or the website.',
  ],
  requestedStoreNotFound: ['The store code in the path does not exist.'],
  currencyNotAvailable: ['The Content-Currency header names a currency that the store view does not have.'],
  nestingTooDeep: ['The query has more than 200 nested brackets.'],
  queryTooDeep: ['The query is nested more than 20 levels deep.'],
  introspectionNotAllowed: ['Introspection is disabled, as in production (`graphql/disable_introspection`).'],
  tooManyAliases: ['The query has more aliases than `graphql/validation/maximum_alias_allowed`.'],
  queryTooComplex: ['The query has more fields than the release allows: 300, or 1000 since 2.4.8.'],
  cartOfAnother: [
    'The cart id belongs to a guest or to another customer, often because it was stored before signing in or out.',
  ],
  requestedQtyNotAvailable: ['The requested quantity exceeds the stock.'],
  guestCheckoutNotAllowed: ['The order is placed by a guest: no token was sent, or it has expired or was revoked.'],
  tooManyRequests: ['Orders are placed faster than the store allows.'],
});
