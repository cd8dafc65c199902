import * as v from 'valibot';
import { RESPONSE_CORRUPTIONS, SOCKET_FAULTS } from '../../http/socket-fault.ts';
import { describedProperty } from '../../matching/described-property.ts';
import { behaviourSchema } from './behaviour-schema.ts';
import {
  headerValues,
  httpStatus,
  integerFrom,
  milliseconds,
  nonEmptyString,
  notEmpty,
  oneOf,
  responseHeaders,
  settingValue,
} from './effect-values.ts';
import { refusalSchema } from './refusal-schema.ts';
import { dripSchema, informationalSchema, lateCloseSchema, truncationSchema } from './sending-schemas.ts';

/** A century, a limit far within the range of JavaScript dates. */
const MAX_SKEW_SECONDS = 3_162_240_000;
const skewSeconds = v.pipe(
  v.number(),
  v.minValue(-MAX_SKEW_SECONDS, 'expected at most a century'),
  v.maxValue(MAX_SKEW_SECONDS, 'expected at most a century'),
);

const fixedDelay = v.strictObject({
  /** Milliseconds. */
  ms: v.pipe(milliseconds, v.description('Milliseconds.')),
  /** Name of a request header. Requests with the same value of it are delayed one after another. */
  one_at_a_time: describedProperty(
    nonEmptyString,
    'Name of a request header. Requests with the same value of it are delayed one after another.',
  ),
});

const uniformDelay = v.strictObject({
  /** Minimum, in milliseconds. */
  min: v.pipe(milliseconds, v.description('Minimum, in milliseconds.')),
  /** Maximum, in milliseconds. */
  max: v.pipe(milliseconds, v.description('Maximum, in milliseconds.')),
});

const logNormalDelay = v.strictObject({
  /** Median, in milliseconds. */
  median: v.pipe(milliseconds, v.description('Median, in milliseconds.')),
  /** Standard deviation of the logarithm: 0.1 varies little, 1 has a long tail. */
  sigma: v.pipe(
    v.number(),
    v.minValue(0, 'expected 0 or more'),
    v.description('Standard deviation of the logarithm: 0.1 varies little, 1 has a long tail.'),
  ),
});

const clockChange = v.pipe(
  v.strictObject({
    /** Seconds by which the clock is ahead (or behind, if negative) while the fault is active. */
    skew_seconds: describedProperty(
      skewSeconds,
      'Seconds by which the clock is ahead (or behind, if negative) while the fault is active.',
    ),
    /** Time by which the clock moves forward at each firing: seconds, or a duration such as `61m`. */
    advance: describedProperty(
      v.union([v.number(), nonEmptyString]),
      'Time by which the clock moves forward at each firing: seconds, or a duration such as `61m`.',
    ),
  }),
  notEmpty('skew_seconds and advance'),
);

const requestEdit = v.strictObject({
  /** Headers to set on the request before it is read; `null` removes one. */
  headers: v.pipe(headerValues, v.description('Headers to set on the request before it is read; `null` removes one.')),
});

const httpResponse = v.strictObject({
  /** HTTP status. */
  status: v.pipe(httpStatus, v.description('HTTP status.')),
  /** Headers of the response; an array sends a header several times, `null` removes a header. */
  headers: describedProperty(
    responseHeaders,
    'Headers of the response; an array sends a header several times, `null` removes a header.',
  ),
  /** Body: a string is sent unchanged, any other value as JSON. */
  body: describedProperty(v.unknown(), 'Body: a string is sent unchanged, any other value as JSON.'),
});

const responseEdit = v.pipe(
  v.strictObject({
    /** HTTP status to set. */
    status: describedProperty(httpStatus, 'HTTP status to set.'),
    /** Headers to set; an array sends a header several times, `null` removes a header. */
    headers: describedProperty(
      responseHeaders,
      'Headers to set; an array sends a header several times, `null` removes a header.',
    ),
    /** Strings to replace in the body, each with its replacement. */
    replace: describedProperty(
      v.record(v.string(), v.string()),
      'Strings to replace in the body, each with its replacement.',
    ),
    /** JSON pointers to remove from the body; `*` stands for every item: `/errors/0/path` with `*` for `0`. */
    remove: describedProperty(
      v.pipe(
        v.array(v.pipe(v.string(), v.startsWith('/', 'expected a JSON pointer, such as /errors/*/path'))),
        v.nonEmpty('must name at least one JSON pointer'),
      ),
      'JSON pointers to remove from the body; `*` stands for every item: `/errors/0/path` with `*` for `0`.',
    ),
  }),
  notEmpty('status, headers, replace and remove'),
);

const quota = v.strictObject({
  /** Number of requests in a window that are not affected. */
  limit: v.pipe(integerFrom(0), v.description('Number of requests in a window that are not affected.')),
  /** Length of a window on the clock of the world: seconds, or a duration such as `1m`. */
  window: v.pipe(
    v.union([v.number(), nonEmptyString], 'expected seconds, or a duration such as 1m'),
    v.description('Length of a window on the clock of the world: seconds, or a duration such as `1m`.'),
  ),
  /** Whose requests are counted together. Default: `ip`. */
  by: describedProperty(oneOf(['account', 'ip', 'token']), 'Whose requests are counted together. Default: `ip`.'),
});

const schema = v.pipe(
  v.strictObject({
    /** Applies the other effects only to requests beyond a number in a time, with `Retry-After`; alone, it answers 429. */
    quota: describedProperty(
      quota,
      'Applies the other effects only to requests beyond a number in a time, with `Retry-After`; alone, it answers 429.',
    ),
    /** Ends the bearer token of the caller, if it was issued before the fault was created. */
    token: describedProperty(
      oneOf(['expire', 'revoke', 'garble']),
      'Ends the bearer token of the caller, if it was issued before the fault was created.',
    ),
    /** Corrupts the token that the response contains. */
    issued: describedProperty(
      v.union(
        [
          oneOf(['expired', 'truncated', 'bad_signature', 'no_expiry']),
          v.strictObject({
            /** Lifetime of the token, in seconds. */
            expires_in: v.pipe(integerFrom(1), v.description('Lifetime of the token, in seconds.')),
          }),
        ],
        'expected expired, truncated, bad_signature, no_expiry or {expires_in: seconds}',
      ),
      'Corrupts the token that the response contains.',
    ),
    /** Changes the account of the caller, or the account that signs in; each account once. */
    account: describedProperty(
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
      'Changes the account of the caller, or the account that signs in; each account once.',
    ),
    /** Gives the carts that the request names, and the active carts of the caller, to another owner; later carts are not affected. */
    cart: describedProperty(
      oneOf(['reassign']),
      'Gives the carts that the request names, and the active carts of the caller, to another owner; later carts are not affected.',
    ),
    /** Sets configuration paths until the fault ends. */
    config: describedProperty(v.record(v.string(), settingValue), 'Sets configuration paths until the fault ends.'),
    /** Overrides traits of the Magento release until the fault ends. */
    behaviour: describedProperty(behaviourSchema, 'Overrides traits of the Magento release until the fault ends.'),
    /** Changes the clock of the world. */
    clock: describedProperty(clockChange, 'Changes the clock of the world.'),
    /** Changes the request before it is read. */
    request: describedProperty(requestEdit, 'Changes the request before it is read.'),
    /** Refuses the request with a Magento message, in the format of its protocol. */
    refuse: describedProperty(
      refusalSchema,
      'Refuses the request with a Magento message, in the format of its protocol.',
    ),
    /** Answers with this response instead of Magento's. */
    http: describedProperty(httpResponse, "Answers with this response instead of Magento's."),
    /** Changes the response. */
    reply: describedProperty(responseEdit, 'Changes the response.'),
    /** Delays the response: a fixed time, a uniform distribution or a log-normal distribution. */
    delay: describedProperty(
      v.union([fixedDelay, uniformDelay, logNormalDelay], 'expected {ms}, {min, max} or {median, sigma}'),
      'Delays the response: a fixed time, a uniform distribution or a log-normal distribution.',
    ),
    /** Sends the body slowly: in parts that are spread over a time, or with a number of bytes per second. */
    drip: describedProperty(
      dripSchema,
      'Sends the body slowly: in parts that are spread over a time, or with a number of bytes per second.',
    ),
    /** Sends only the beginning of the body, with the length of the complete body, then ends the connection. */
    truncate: describedProperty(
      truncationSchema,
      'Sends only the beginning of the body, with the length of the complete body, then ends the connection.',
    ),
    /** Sends the body without a length, and ends the connection late. */
    close: describedProperty(lateCloseSchema, 'Sends the body without a length, and ends the connection late.'),
    /** Sends an informational response first. */
    informational: describedProperty(informationalSchema, 'Sends an informational response first.'),
    /** Name of a gate at which the request waits until the gate is released. */
    hold: describedProperty(nonEmptyString, 'Name of a gate at which the request waits until the gate is released.'),
    /** Never responds. */
    hang: describedProperty(v.literal(true, 'expected true'), 'Never responds.'),
    /** Fails on the level of the connection: instead of the response, or while it is sent. */
    wire: describedProperty(
      oneOf([...SOCKET_FAULTS, ...RESPONSE_CORRUPTIONS]),
      'Fails on the level of the connection: instead of the response, or while it is sent.',
    ),
  }),
  notEmpty('the effects, such as refuse, http or delay'),
);

/** What a fault does when it fires. Several effects can be combined, but only one of `refuse`, `http`, `hang` and `wire` answers. */
export interface Effect extends v.InferInput<typeof schema> {}

/** The schema of an effect. */
export const effectSchema: v.GenericSchema<Effect> = schema;
