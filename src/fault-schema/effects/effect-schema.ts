import * as v from 'valibot';
import { DAMAGES, SOCKET_FAULTS } from '../../http/socket-fault.ts';

const oneOf = <const Words extends readonly string[]>(words: Words) =>
  v.picklist(words, `expected one of ${words.join(', ')}`);
const filled = v.pipe(v.string(), v.nonEmpty('must not be empty'), v.maxLength(256, 'expected at most 256 characters'));
const whole = (least: number) =>
  v.pipe(v.number(), v.integer('expected a whole number'), v.minValue(least, `expected ${least} or more`));
/** Milliseconds that a delay or a drip takes at most. */
export const LONGEST_DELAY = 600_000;
const milliseconds = v.pipe(
  v.number(),
  v.minValue(0, 'expected 0 or more'),
  v.maxValue(LONGEST_DELAY, `expected at most ${LONGEST_DELAY}`),
);
const status = v.pipe(whole(200), v.maxValue(599, 'expected at most 599'));
/** What Node would refuse to send, long after the fault was taken. */
const headers = v.record(
  v.pipe(v.string(), v.regex(/^[\w!#$%&'*+.^`|~-]+$/, 'is no name of a header')),
  v.nullable(v.pipe(v.string(), v.regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'expected one line of ASCII or Latin-1'))),
);
const skew = v.pipe(
  v.number(),
  v.minValue(-3_162_240_000, 'expected a century at most'),
  v.maxValue(3_162_240_000, 'expected a century at most'),
);
const something = v.check((value: object) => Object.keys(value).length > 0, 'says nothing to do');
const scalar = v.union(
  [v.string(), v.number(), v.boolean(), v.null()],
  'expected a text, a number, true, false or null',
);

/** A Magento phrase by its key, with values for its placeholders. */
const phrase = v.union(
  [
    filled,
    v.strictObject({
      phrase: filled,
      parameters: v.optional(v.union([v.record(v.string(), v.unknown()), v.array(v.unknown())])),
    }),
  ],
  "expected a phrase's key, or {phrase, parameters}",
);

/** `one_at_a_time`: requests with the same value of that header wait for each other. */
const delay = v.union(
  [
    v.strictObject({ ms: milliseconds, one_at_a_time: v.optional(filled) }),
    v.strictObject({ min: milliseconds, max: milliseconds }),
    v.strictObject({ median: milliseconds, sigma: v.pipe(v.number(), v.minValue(0, 'expected 0 or more')) }),
  ],
  'expected {ms}, {min, max} or {median, sigma}',
);

/** What a fault does: one thing, or several at once. */
export const effect = v.pipe(
  v.strictObject({
    token: v.optional(oneOf(['expire', 'revoke', 'garble'])),
    issued: v.optional(
      v.union(
        [oneOf(['expired', 'truncated', 'bad_signature', 'no_expiry']), v.strictObject({ expires_in: whole(1) })],
        'expected expired, truncated, bad_signature, no_expiry or {expires_in: seconds}',
      ),
    ),
    account: v.optional(
      oneOf([
        'lock',
        'throttle',
        'throttle_for_good',
        'unlock',
        'unconfirm',
        'delete',
        'reset_two_factor',
        'end_session',
      ]),
    ),
    config: v.optional(v.record(v.string(), scalar)),
    behaviour: v.optional(v.record(v.string(), v.string())),
    clock: v.optional(
      v.pipe(
        v.strictObject({ skew_seconds: v.optional(skew), advance: v.optional(v.union([v.number(), filled])) }),
        something,
      ),
    ),
    request: v.optional(v.strictObject({ headers })),
    refuse: v.optional(
      v.union(
        [phrase, v.pipe(v.strictObject({ graphql: v.optional(phrase), rest: v.optional(phrase) }), something)],
        "expected a phrase's key, {phrase, parameters} or {graphql, rest}",
      ),
    ),
    http: v.optional(v.strictObject({ status, headers: v.optional(headers), body: v.optional(v.unknown()) })),
    reply: v.optional(
      v.pipe(
        v.strictObject({
          status: v.optional(status),
          headers: v.optional(headers),
          /** Text → what stands in its place. */
          replace: v.optional(v.record(v.string(), v.string())),
          /** JSON pointers; `*` is every item. */
          remove: v.optional(
            v.array(v.pipe(v.string(), v.startsWith('/', 'expected a JSON pointer, such as /errors/*/path'))),
          ),
        }),
        something,
      ),
    ),
    delay: v.optional(delay),
    drip: v.optional(v.strictObject({ chunks: whole(1), ms: milliseconds })),
    hold: v.optional(filled),
    hang: v.optional(v.literal(true, 'expected true')),
    wire: v.optional(oneOf([...SOCKET_FAULTS, ...DAMAGES])),
  }),
  something,
);

export type Effect = v.InferInput<typeof effect>;
export type Phrasing = v.InferInput<typeof phrase>;
