import * as v from 'valibot';
import { fault } from '../fault-schema/fault-schema.ts';
import { asked, count, orders, waitTime } from '../operations/query-schemas.ts';
import { fixtureDocument } from '../state/document/fixture-document.ts';
import { code, config, email, filledText, flag, text } from '../state/document/value-schemas.ts';

/** Bodies of control calls. `fixtures` is held by the document's own checks, which know more than a shape. */
const owner = {
  customer: v.optional(email),
  website: v.optional(code),
  admin: v.optional(filledText),
  integration: v.optional(filledText),
};
const duration = v.union([v.number(), filledText], 'expected seconds, or a duration such as 10m');

const bounds = { times: v.optional(count), at_least: v.optional(count), at_most: v.optional(count) };
const check = v.strictObject({ ...asked, ...bounds, ...orders });

export const bodies = {
  reset: v.strictObject({ fixtures: v.optional(v.unknown()) }),
  config,
  magento: v.strictObject({ version: v.optional(text), behaviour: fixtureDocument.entries.behaviour }),
  clock: v.strictObject({ now: v.optional(text), frozen: v.optional(flag) }),
  advance: v.strictObject({ seconds: duration }),
  mint: v.strictObject({ ...owner, expires_in: v.optional(duration) }),
  endTokens: v.strictObject({ ...owner, token: v.optional(filledText) }),
  count: v.strictObject(asked),
  find: v.strictObject({ ...asked, limit: v.optional(count) }),
  verify: v.strictObject({ ...check.entries, checks: v.optional(v.array(check)) }),
  wait: v.strictObject({ ...asked, times: v.optional(count), timeout_ms: v.optional(waitTime) }),
  sandbox: v.strictObject({
    id: v.optional(
      v.pipe(
        v.string(),
        v.regex(
          /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
          'expected up to 64 letters, digits, - and _, beginning with a letter or digit',
        ),
      ),
    ),
    fixtures: v.optional(v.unknown()),
    ttl_seconds: v.optional(v.pipe(v.number(), v.minValue(1, 'expected 1 or more'))),
  }),
  fault,
  release: v.strictObject({
    count: v.optional(v.pipe(v.number(), v.integer('expected a whole number'), v.minValue(1, 'expected 1 or more'))),
  }),
  explain: v.strictObject({ message: filledText }),
} as const;

export type CheckBody = v.InferOutput<typeof check>;
