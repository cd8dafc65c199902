import { causesOf } from './cause.ts';

/** How requests are made, and what stands around them. */
export const requestCauses = causesOf({
  noRouteMatches: [
    'The path is misspelt, or this release or its modules have no such route; for REST it begins with /rest/V1.',
  ],
  methodNotSupported: ['The method is none of GET, POST, PUT and DELETE.'],
  notAcceptable: ['The header Accept names neither JSON nor XML.'],
  contentTypeEmpty: ['A body was sent without Content-Type.'],
  contentTypeInvalid: ['The header Content-Type cannot be read.'],
  contentTypeUnknown: ['The body is neither JSON nor XML by its Content-Type.'],
  bodyNotDecodable: ['The body is not the JSON or XML that its Content-Type says.'],
  bodyTooLarge: ['The body is larger than a web server takes by default.'],
  requestBodyTooLarge: ['The body is larger than `graphql/max_request_body_size`.'],
  typeInvalid: ['A value is of another type than the route wants, such as a text for a number.'],
  required: ['A parameter of the route is missing.'],
  noSuchEntity: ['There is nothing of that id or name.'],
  internalError: [
    'Something broke in the shop that it does not tell; its log does.',
    'Up to 2.3: signing in without e-mail or password.',
  ],
  requestNotParsed: ['The body is no JSON: often a page of HTML, a form, or nothing at all.'],
  variablesNotParsed: ['The variables of a GET are no JSON.'],
  requestContentType: ['GraphQL by POST wants Content-Type: application/json.'],
  mutationOverGet: ['Mutations have to be sent by POST.'],
  storeNotFound: [
    'The Store header names a view that is not there or not active; it wants the code, not the name or the website.',
  ],
  requestedStoreNotFound: ['The store in the path is not there.'],
  currencyNotAvailable: ['The header Content-Currency names a currency that the store view does not have.'],
  nestingTooDeep: ['The query has more than 200 brackets in brackets.'],
  queryTooDeep: ['The query is nested deeper than 20 fields.'],
  introspectionNotAllowed: ['Introspection is off, as it is in production (`graphql/disable_introspection`).'],
  tooManyAliases: ['The query has more aliases than `graphql/validation/maximum_alias_allowed`.'],
  queryTooComplex: ['The query has more fields than the release takes: 300, from 2.4.9 on 1000.'],
  cartOfAnother: ['The cart id is that of a guest, or of another customer: kept from before signing in or out.'],
  requestedQtyNotAvailable: ['More is asked for than is in stock.'],
  guestCheckoutNotAllowed: ['The order is placed without a customer: no token was sent, or it is no longer good.'],
  tooManyRequests: ['Orders come faster than the shop allows.'],
});
