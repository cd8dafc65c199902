import fc from 'fast-check';
import { controlRoutes } from '../../src/control-api/control-routes.ts';

/** A request as bytes of a client. */
export interface FuzzedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const word = fc.oneof(
  fc.constantFrom(
    'customer@example.com',
    'admin',
    'password',
    '1',
    '-1',
    '0',
    'null',
    '__proto__',
    'constructor',
    '%00',
    'ü',
    '24-MB01',
  ),
  fc.string({ maxLength: 20 }),
);
const keys = fc.oneof(
  fc.constantFrom(
    'when',
    'then',
    'path',
    'match',
    'operation',
    'delay',
    'ms',
    'http',
    'status',
    'preset',
    'email',
    'password',
    'where',
    'checks',
    'times',
    'fixtures',
    'customers',
    'id',
    'seconds',
    'now',
    '__proto__',
    'query',
    'variables',
    'input',
    'username',
  ),
  fc.string({ maxLength: 8 }),
);
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
  ),
}));
const jsonBody = json.map((value) => JSON.stringify(value));

/** JSON, JSON that was cut or changed, and anything else. */
const body = fc.oneof(
  jsonBody,
  fc.tuple(jsonBody, fc.nat(200)).map(([text, at]) => text.slice(0, at)),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text).toString()),
  fc.constant(''),
);

const contentType = fc.constantFrom(
  'application/json',
  'application/xml',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
);
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'];
const segment = word.map(encodeURIComponent);

/** Calls that end the server's work for others, or wait. */
const EXCLUDED = /^\/(?:events|requests\/wait)$/;
const controlPaths = controlRoutes.map(({ path }) => path).filter((path) => !EXCLUDED.test(path));

export const controlCalls: fc.Arbitrary<FuzzedRequest> = fc.record({
  method: fc.constantFrom(...METHODS),
  path: fc
    .tuple(fc.constantFrom(...controlPaths), segment, fc.dictionary(keys, word, { maxKeys: 2 }))
    .map(([path, value, query]) => `/__mock${path.replaceAll(/\{\w+\}/g, value || '1')}?${new URLSearchParams(query)}`),
  headers: contentType.map((type) => ({ 'content-type': type })),
  body,
});

const FIELDS = [
  'customer',
  'generateCustomerToken',
  'cart',
  'products',
  'storeConfig',
  '__schema',
  '__typename',
  'createEmptyCart',
  'email',
  'items',
  'token',
];
const { selection } = fc.letrec<{ selection: string }>((tie) => ({
  selection: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...FIELDS),
    fc.tuple(fc.constantFrom(...FIELDS), jsonBody).map(([name, value]) => `${name}(email: ${value})`),
    fc
      .tuple(fc.constantFrom(...FIELDS), fc.array(tie('selection'), { minLength: 1, maxLength: 3 }))
      .map(([name, fields]) => `${name} { ${fields.join(' ')} }`),
  ),
}));
const document = fc.oneof(
  fc
    .tuple(fc.constantFrom('', 'query', 'mutation', 'subscription', 'fragment F on Query'), selection)
    .map(([kind, fields]) => `${kind} { ${fields} }`),
  fc.string({ maxLength: 100 }),
);

export const graphqlRequests: fc.Arbitrary<FuzzedRequest> = fc.record({
  method: fc.constantFrom('POST', 'POST', 'POST', 'GET', 'PUT'),
  path: fc.constantFrom('/graphql', '/graphql?query={customer{email}}', '/default/graphql', '/index.php/graphql'),
  headers: fc.record({
    'content-type': contentType,
    store: fc.constantFrom('default', 'all', 'x'),
    authorization: fc.constantFrom('Bearer x', 'Bearer', 'Basic eA==', 'OAuth oauth_token="x"'),
  }),
  body: fc.oneof(
    fc.tuple(document, json).map(([query, variables]) => JSON.stringify({ query, variables })),
    body,
  ),
});

const ROUTES = [
  'customers/me',
  'customers',
  'integration/customer/token',
  'integration/admin/token',
  'tfa/provider/google/authenticate',
  'carts/mine',
  'carts/mine/items',
  'products',
  'guest-carts',
  'store/storeConfigs',
  'customers/1',
  'orders',
];

export const restRequests: fc.Arbitrary<FuzzedRequest> = fc.record({
  method: fc.constantFrom(...METHODS),
  path: fc
    .tuple(
      fc.constantFrom('', '/all', '/default', '/x'),
      fc.oneof(fc.constantFrom(...ROUTES), segment),
      fc.dictionary(keys, word, { maxKeys: 3 }),
    )
    .map(([store, route, query]) => `/rest${store}/V1/${route}?${new URLSearchParams(query)}`),
  headers: fc.record({
    'content-type': contentType,
    accept: fc.constantFrom('application/json', 'application/xml', '*/*', 'x'),
  }),
  body,
});

const PRESETS = fc.oneof(
  fc.constantFrom('maintenance-503-html', 'customer-token-expired', 'rate-limited', 'session-lock-slow'),
  fc.string({ maxLength: 30 }),
);

/** Requests that name their fault in a header. */
export const faultHeaders: fc.Arbitrary<FuzzedRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST'),
  path: fc.constantFrom('/graphql?query={__typename}', '/rest/V1/customers/me', '/'),
  headers: PRESETS.map((preset) => ({ 'x-mock-fault': preset.replaceAll(/[^\x20-\x7e]/g, '') })),
  body: fc.constant(''),
});

/** What a client may write to a socket: parts of HTTP in any order. */
export const rawBytes: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'GET / HTTP/1.1\r\n',
        'POST /graphql HTTP/1.1\r\n',
        'Host: localhost\r\n',
        'Content-Length: 5\r\n',
        'Transfer-Encoding: chunked\r\n',
        '\r\n',
        '0\r\n\r\n',
        '{}',
        'GET /__mock/world HTTP/1.0\r\n\r\n',
        'Connection: upgrade\r\nUpgrade: websocket\r\n',
        'Expect: 100-continue\r\n',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
