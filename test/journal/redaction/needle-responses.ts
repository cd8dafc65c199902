/** A secret that is looked for. */
export const NEEDLE = 'N33dle_in_a_haystack';

const json = (value: unknown) => ({ body: value });
const text = (type: string, content: string) => ({ body: content, headers: { 'content-type': type } });
const sent = (name: string, value: string | readonly string[]) => ({ headers: { [name]: value } });

/** Responses with a secret in each place that a response has, as a fault gives them. */
export const responses: Readonly<
  Record<string, { readonly headers?: Readonly<Record<string, string | readonly string[]>>; readonly body?: unknown }>
> = {
  'a token in JSON': json({ data: { generateCustomerToken: { token: NEEDLE } } }),
  'JSON in a string of JSON': json({ payload: JSON.stringify({ access_token: NEEDLE }) }),
  'custom attributes': json({ custom_attributes: [{ attribute_code: 'rp_token', value: NEEDLE }] }),
  'custom attributes of GraphQL': json({
    data: { customer: { custom_attributes: [{ code: 'rp_token', value: NEEDLE }] } },
  }),
  'parameters of an error': json({ message: 'Invalid %password', parameters: { password: NEEDLE } }),
  'an array of secrets': json({ tokens: [NEEDLE, { value: NEEDLE }] }),
  'a URL in JSON': json({ url: `https://shop.example/customer/account/createPassword/?token=${NEEDLE}` }),
  'a path in JSON': json({ path: `/customer/account/confirm/?id=1&key=${NEEDLE}` }),
  'a bearer token in a message': json({ errors: [{ message: `Bearer ${NEEDLE} is not valid` }] }),
  'an input field': text('text/html', `<html><input name="password" value="${NEEDLE}"></html>`),
  'a link': text('text/html', `<a href="/customer/account/createPassword/?id=1&amp;token=${NEEDLE}">Reset</a>`),
  'a link without an entity': text('text/html', `<a href='/customer/account/confirm/?id=1&key=${NEEDLE}'>Confirm</a>`),
  'a form key': text('text/html', `<input type="hidden" value="${NEEDLE}" name="form_key">`),
  'a meta element': text('text/html', `<meta name="csrf-token" content="${NEEDLE}">`),
  'a script': text(
    'text/html',
    `<script>window.token = "${NEEDLE}"; const config = {"access_token":"${NEEDLE}"}</script>`,
  ),
  'an XML element': text('application/xml', `<response><token>${NEEDLE}</token></response>`),
  'an XML attribute': text('application/xml', `<session token="${NEEDLE}"/>`),
  'an XML section': text('application/xml', `<token><![CDATA[${NEEDLE}]]></token>`),
  'a form': text('application/x-www-form-urlencoded', `oauth_token=${NEEDLE}&oauth_token_secret=${NEEDLE}`),
  'a line of plain text': json(`password: ${NEEDLE}`),
  'an event': text('text/event-stream', `data: {"token":"${NEEDLE}"}\n\n`),
  'lines of JSON': text('application/x-ndjson', `{"a":1}\n{"token":"${NEEDLE}"}\n`),
  'JSON that is cut off': text('application/json', `{"data":{"generateCustomerToken":{"token":"${NEEDLE}`),
  'a cookie': sent('set-cookie', `PHPSESSID=${NEEDLE}; path=/`),
  'a second cookie': sent('set-cookie', ['store=fr', `private_token=${NEEDLE}; path=/`]),
  'the header location': sent('location', `/customer/account/createPassword/?token=${NEEDLE}`),
  'a path in the header location': sent(
    'location',
    `https://shop.example/customer/account/createPassword/token/${NEEDLE}/`,
  ),
  'the header content-location': sent('content-location', `/rest/V1/customers/1/password/resetLinkToken/${NEEDLE}`),
  'the header link': sent('link', `</customer/account/confirm/?key=${NEEDLE}>; rel="next"`),
  'the header refresh': sent('refresh', `0; url=/customer/account/createPassword/?token=${NEEDLE}`),
  'the header x-session-id': sent('x-session-id', NEEDLE),
  'the header x-csrf-token': sent('x-csrf-token', NEEDLE),
  'the header authorization': sent('authorization', `Bearer ${NEEDLE}`),
  'the header www-authenticate': sent('www-authenticate', `OAuth oauth_token="${NEEDLE}"`),
};
