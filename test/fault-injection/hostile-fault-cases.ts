/** What a fault document is, its value or its JSON, and where it is wrong. */
type HostileFault = readonly [name: string, fault: unknown, path: string];

const effect = (then: unknown) => ({ then });
const when = (pattern: unknown) => ({ when: pattern, then: { hang: true } });
const late = (pattern: unknown) => ({ when: pattern, then: { reply: { status: 500 } } });
const counted = (counters: object) => ({ ...counters, then: { hang: true } });
const http = (headers: unknown) => effect({ http: { status: 500, headers } });

const keys: readonly HostileFault[] = [
  ['an unknown key', counted({ whn: {} }), 'whn'],
  ['an unknown effect', effect({ htpp: { status: 500 } }), 'then.htpp'],
  ['the key __proto__', JSON.parse('{"then":{"hang":true},"__proto__":{"x":1}}'), '__proto__'],
  ['the key constructor', counted({ constructor: { prototype: { x: 1 } } }), 'constructor'],
  ['an effect with the key __proto__', JSON.parse('{"then":{"__proto__":{"hang":true}}}'), 'then.__proto__'],
  ['a trait with an inherited name', effect({ behaviour: { toString: 'x' } }), 'then.behaviour.toString'],
  ['an unknown trait', effect({ behaviour: { executed_error: 'always_200' } }), 'then.behaviour.executed_error'],
  [
    'a value that a trait does not have',
    effect({ behaviour: { executed_errors: 'x' } }),
    'then.behaviour.executed_errors',
  ],
  [
    'a configuration path with a reserved name',
    JSON.parse('{"then":{"config":{"__proto__":1}}}'),
    'then.config.__proto__',
  ],
  [
    'an unknown configuration path',
    effect({ config: { 'oauth/access_token_lifetime/custmer': 1 } }),
    'then.config.oauth/access_token_lifetime/custmer',
  ],
  [
    'a setting that is an object',
    effect({ config: { 'oauth/access_token_lifetime/customer': {} } }),
    'then.config.oauth/access_token_lifetime/customer',
  ],
  ['a preset that is an object', { preset: { id: 'rate-limited' } }, 'preset'],
  ['a preset name of a million characters', { preset: 'x'.repeat(1e6) }, 'preset'],
  ['a preset and an effect', { preset: 'rate-limited', then: { hang: true } }, 'then'],
  ['a variant with a reserved name', { preset: 'token-garbage', variant: 'constructor' }, 'variant'],
  ['an id with a space', counted({ id: 'a b' }), 'id'],
];

const unions: readonly HostileFault[] = [
  ['no effect', effect(null), 'then'],
  ['an empty array of effects', effect([]), 'then'],
  ['an array in an array of effects', effect([{ hang: true }, []]), 'then[1]'],
  ['an empty effect', effect({}), 'then'],
  ['two effects that answer', effect({ http: { status: 500 }, refuse: 'internalError' }), 'then.http'],
  ['a delay of two kinds', effect({ delay: { ms: 5, min: 1 } }), 'then.delay'],
  ['a drip of two kinds', effect({ drip: { chunks: 2, ms: 10, bytes_per_second: 3 } }), 'then.drip'],
  ['a refusal without a phrase', effect({ refuse: {} }), 'then.refuse'],
  ['an unknown phrase', effect({ refuse: 'constructor' }), 'then.refuse'],
  [
    'a refusal with nested parameters',
    effect({ refuse: { phrase: 'internalError', parameters: { a: {} } } }),
    'then.refuse.parameters',
  ],
  ['a clock change without a value', effect({ clock: {} }), 'then.clock'],
  ['a quota by something unknown', effect({ quota: { limit: 1, window: 5, by: 'session' } }), 'then.quota.by'],
  ['a switch that is a string', counted({ enabled: 'yes' }), 'enabled'],
  ['an account effect after the response', { when: { status: 401 }, then: { account: 'lock' } }, 'when.status'],
];

const numbers: readonly HostileFault[] = [
  ['a negative number of times', counted({ times: -1 }), 'times'],
  ['a number of times beyond the integers', counted({ times: 1e308 }), 'times'],
  ['half a step', counted({ every: 0.5 }), 'every'],
  ['a probability of 2', counted({ probability: 2 }), 'probability'],
  ['a negative duration', counted({ for: -5 }), 'for'],
  ['a negative delay', effect({ delay: { ms: -1 } }), 'then.delay.ms'],
  ['a delay of ages', effect({ delay: { ms: 1e308 } }), 'then.delay.ms'],
  ['a delay whose minimum is above its maximum', effect({ delay: { min: 2, max: 1 } }), 'then.delay.min'],
  ['a clock skew of ages', effect({ clock: { skew_seconds: 1e15 } }), 'then.clock.skew_seconds'],
  ['a truncation beyond the integers', effect({ truncate: { bytes: 1e308 } }), 'then.truncate.bytes'],
  ['a status below 200', effect({ http: { status: 100 } }), 'then.http.status'],
  ['a status above 599', effect({ reply: { status: 1000 } }), 'then.reply.status'],
  [
    'an informational status that switches the protocol',
    effect({ informational: { status: 101 } }),
    'then.informational.status',
  ],
];

const patterns: readonly HostileFault[] = [
  ['an array as its pattern', when([]), 'when'],
  ['an unknown condition', when({ opration: 'customer' }), 'when.opration'],
  ['an empty condition', when({ operation: [] }), 'when.operation'],
  ['a nested condition', when({ operation: { match: { match: 'x' } } }), 'when.operation.match'],
  ['an array of headers', when({ headers: ['a: b'] }), 'when.headers'],
  ['an unknown operation', when({ operation: 'custmer' }), 'when.operation'],
  ['an operation with a reserved name', when({ operation: '__proto__' }), 'when.operation'],
  ['an unknown REST route', when({ operation: 'GET /V1/custmers/me' }), 'when.operation'],
  ['an unknown identity', when({ identity: 'custmer' }), 'when.identity'],
  ['a status that HTTP does not have', late({ status: 99 }), 'when.status'],
  ['an inverted range of durations', late({ duration_ms: { min: 5, max: 1 } }), 'when.duration_ms'],
  ['no JSON pointer', late({ body: { errors: 'x' } }), 'when.body.errors'],
  ['an invalid expression', when({ path: { match: '(' } }), 'when.path.match'],
  ['an expression of 33,000 characters', when({ path: { match: 'x'.repeat(33_000) } }), 'when.path.match'],
  ['an expression with forty optional parts', when({ path: { match: 'a?'.repeat(40) } }), 'when.path.match'],
  [
    'an invalid expression below a reserved name',
    when({ headers: { constructor: { match: '[' } } }),
    'when.headers.constructor',
  ],
];

const headers: readonly HostileFault[] = [
  ['a header with a line break', http({ 'x-a': 'b\r\nc: d' }), 'then.http.headers.x-a'],
  ['a cookie with a line break', http({ 'set-cookie': ['a=b', 'c=d\r\nx: y'] }), 'then.http.headers.set-cookie[1]'],
  ['a request header with a null byte', effect({ request: { headers: { 'x-a': 'b\0' } } }), 'then.request.headers.x-a'],
  ['a header with a character beyond Latin-1', http({ 'x-a': '☃' }), 'then.http.headers.x-a'],
  ['an invalid header name', http({ 'x a': 'b' }), 'then.http.headers.x a'],
  ['a header with a reserved name', http({ constructor: 'b' }), 'then.http.headers.constructor'],
  ['a Content-Length header', http({ 'Content-Length': '5' }), 'then.http.headers.Content-Length'],
  ['a Transfer-Encoding header', http({ 'transfer-encoding': 'chunked' }), 'then.http.headers.transfer-encoding'],
  [
    'a Content-Length header in an edit',
    effect({ reply: { headers: { 'content-length': '1' } } }),
    'then.reply.headers.content-length',
  ],
  ['a replacement of the empty string', effect({ reply: { replace: { '': 'x' } } }), 'then.reply.replace'],
  ['an empty array of pointers', effect({ reply: { remove: [] } }), 'then.reply.remove'],
];

/** Fault documents that JSON can express. */
export const hostileFaults: readonly HostileFault[] = [...keys, ...unions, ...numbers, ...patterns, ...headers];

const cyclic: { readonly self: unknown[] } = { self: [] };
cyclic.self.push(cyclic);
const body = (value: unknown) => effect({ http: { status: 200, body: value } });

/** Faults that only JavaScript can express. */
export const hostileValues: readonly HostileFault[] = [
  ['a number', 7, ''],
  ['an array', [{ then: { hang: true } }], ''],
  ['a time that is not a number', counted({ for: Number.NaN }), 'for'],
  ['an endless time', counted({ for: Number.POSITIVE_INFINITY }), 'for'],
  ['an endless delay', effect({ delay: { ms: Number.POSITIVE_INFINITY } }), 'then.delay.ms'],
  ['a skew that is not a number', effect({ clock: { skew_seconds: Number.NaN } }), 'then.clock.skew_seconds'],
  ['a body that contains itself', body(cyclic), 'then.http.body.self[0]'],
  ['a pattern that contains itself', when({ variables: cyclic }), 'when.variables.self[0]'],
  ['a body with a bigint', body({ id: 5n }), 'then.http.body.id'],
  ['a body that is a function', body(() => 1), 'then.http.body'],
  ['a body with a symbol', body([Symbol('x')]), 'then.http.body[0]'],
  ['a body whose toJSON throws', body({ toJSON: () => JSON.parse('') }), 'then.http.body'],
];
