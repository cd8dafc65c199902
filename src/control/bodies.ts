import * as v from 'valibot';
import { OUTCOMES } from '../journal/entry.ts';
import { fixtureDocument } from '../state/document/document.ts';
import { code, config, email, filledText, flag, text } from '../state/document/values.ts';
import { LONGEST_WAIT_MS } from '../verbs/wait.ts';
import { fault } from '../wire/fault-schema.ts';
import { pattern } from '../wire/pattern-schema.ts';

/** Bodies of control calls. `fixtures` is held by the document's own checks, which know more than a shape. */
const owner = {
  customer: v.optional(email),
  website: v.optional(code),
  admin: v.optional(filledText),
  integration: v.optional(filledText),
};
const duration = v.union([v.number(), filledText], 'expected seconds, or a duration such as 10m');

const count = v.pipe(v.number(), v.integer('expected a whole number'), v.minValue(0, 'expected 0 or more'));
const since = v.optional(v.union([v.number(), filledText], "expected a request's id or a time"));
const outcome = v.optional(v.picklist(OUTCOMES, `expected ${OUTCOMES.join(', ')}`));
const filter = { outcome, since };
const bounds = { times: v.optional(count), at_least: v.optional(count), at_most: v.optional(count) };
const patterns = v.pipe(v.array(pattern), v.nonEmpty('a list names at least one pattern'));
const check = v.strictObject({
  where: v.optional(pattern),
  ...filter,
  ...bounds,
  order: v.optional(patterns),
  sequence: v.optional(patterns),
});

export const bodies = {
  reset: v.strictObject({ fixtures: v.optional(v.unknown()) }),
  config,
  magento: v.strictObject({ version: v.optional(text), behaviour: fixtureDocument.entries.behaviour }),
  clock: v.strictObject({ now: v.optional(text), frozen: v.optional(flag) }),
  advance: v.strictObject({ seconds: duration }),
  mint: v.strictObject({ ...owner, expires_in: v.optional(duration) }),
  endTokens: v.strictObject({ ...owner, token: v.optional(filledText) }),
  count: v.strictObject({ where: v.optional(pattern), ...filter }),
  find: v.strictObject({ where: v.optional(pattern), ...filter, limit: v.optional(count) }),
  verify: v.strictObject({ ...check.entries, checks: v.optional(v.array(check)) }),
  wait: v.strictObject({
    where: v.optional(pattern),
    ...filter,
    times: v.optional(count),
    timeout_ms: v.optional(
      v.pipe(count, v.maxValue(LONGEST_WAIT_MS, `expected at most ${LONGEST_WAIT_MS} milliseconds`)),
    ),
  }),
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
