import * as v from 'valibot';
import { fixtureDocument } from '../state/document/document.ts';
import { code, config, email, filledText, flag, text } from '../state/document/values.ts';
import { fault } from '../wire/fault-schema.ts';

/** Bodies of control calls. `fixtures` is held by the document's own checks, which know more than a shape. */
const owner = {
  customer: v.optional(email),
  website: v.optional(code),
  admin: v.optional(filledText),
  integration: v.optional(filledText),
};
const duration = v.union([v.number(), filledText], 'expected seconds, or a duration such as 10m');

export const bodies = {
  reset: v.strictObject({ fixtures: v.optional(v.unknown()) }),
  config,
  magento: v.strictObject({ version: v.optional(text), behaviour: fixtureDocument.entries.behaviour }),
  clock: v.strictObject({ now: v.optional(text), frozen: v.optional(flag) }),
  advance: v.strictObject({ seconds: duration }),
  mint: v.strictObject({ ...owner, expires_in: v.optional(duration) }),
  endTokens: v.strictObject({ ...owner, token: v.optional(filledText) }),
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
