import { OUTCOMES } from '../journal/entries/entry.ts';
import { IDENTITY_NAMES, TOKEN_STATE_NAMES } from '../matching/pattern.ts';
import {
  ANY,
  arrayOf,
  BOOLEAN,
  choiceOf,
  describedAs,
  INTEGER,
  NUMBER,
  objectOf,
  orNull,
  refTo,
  STRING,
  TIME,
  valuesOf,
} from './json-schema.ts';

const message = objectOf(
  { headers: valuesOf(STRING), body: describedAs('JSON as its value, anything else as a string.', ANY) },
  { cut_from: describedAs('Original length of a truncated body, in characters.', INTEGER) },
);

const identity = objectOf(
  { type: choiceOf(...IDENTITY_NAMES) },
  { id: INTEGER, name: STRING, by: choiceOf('bearer', 'signature', 'cookie') },
);

const token = objectOf(
  { state: choiceOf(...TOKEN_STATE_NAMES) },
  { type: STRING, owner: STRING, reason: describedAs('Why it is not valid.', STRING) },
);

const firedFault = objectOf(
  { id: STRING, does: describedAs('What its effects did.', arrayOf(STRING)) },
  { preset: STRING },
);

const nearMiss = objectOf(
  {
    id: STRING,
    why: describedAs('Why it did not fire.', STRING),
    unmatched: arrayOf(objectOf({ part: STRING, expected: ANY, actual: ANY })),
  },
  { preset: STRING },
);

const graphql = objectOf({
  operations: describedAs('Type and name of each operation.', arrayOf(STRING)),
  fields: arrayOf(objectOf({ name: STRING }, { alias: STRING })),
  variables: ANY,
});

const comparedCondition = objectOf({ part: STRING, holds: BOOLEAN, expected: STRING, actual: STRING });

/** Schemas of recorded requests, verifications, audits, exports, tokens and e-mails in responses. */
export const journalResponses = {
  recordedRequest: objectOf(
    {
      id: INTEGER,
      at: TIME,
      operation: describedAs('GraphQL root field or REST route; if there are several, the first.', STRING),
      method: STRING,
      path: STRING,
      store: describedAs('Code of the store view.', STRING),
      status: describedAs('HTTP status; 0 when no response was sent.', INTEGER),
      outcome: choiceOf(...OUTCOMES),
      magento: describedAs('Magento release that answered.', STRING),
      identity,
      duration_ms: NUMBER,
      request: message,
      response: message,
    },
    {
      trace_id: describedAs('Trace id of the header `traceparent`.', STRING),
      operations: arrayOf(STRING),
      resources: describedAs('ACL resources that the caller of the REST route needs.', arrayOf(STRING)),
      query: STRING,
      token,
      named: describedAs('The account that a sign-in names.', objectOf({}, { customer: STRING, admin: STRING })),
      refusal: objectOf({ phrase: STRING, message: STRING }, { why: STRING }),
      fault: describedAs('Id of the fault that decided the response.', STRING),
      faults: arrayOf(firedFault),
      near_miss: nearMiss,
      hint: describedAs('What to change so that the request succeeds.', STRING),
      graphql,
    },
  ),
  recordedRequests: objectOf({
    items: arrayOf(refTo('recordedRequest')),
    total: describedAs('Requests recorded since the journal was cleared.', INTEGER),
    dropped: describedAs('Requests dropped from the journal since it was cleared.', INTEGER),
  }),
  requestCount: objectOf({ count: INTEGER }, { dropped: INTEGER }),
  verification: objectOf(
    {
      passed: { type: 'boolean', const: true },
      count: describedAs('Number of requests that match; for several checks, the number of checks.', INTEGER),
    },
    { dropped: INTEGER },
  ),
  verificationProblem: {
    allOf: [
      refTo('problem'),
      objectOf(
        {},
        {
          passed: describedAs('False when the requests are not as expected.', BOOLEAN),
          count: INTEGER,
          message: describedAs('The report, in plain text.', STRING),
          nearest: describedAs(
            'The closest matches, closest first.',
            arrayOf(
              objectOf({
                request: refTo('recordedRequest'),
                conditions: arrayOf(comparedCondition),
                reasons: arrayOf(STRING),
              }),
            ),
          ),
        },
      ),
    ],
  },
  auditResult: objectOf({
    passed: BOOLEAN,
    items: arrayOf(objectOf({ rule: STRING, sentence: STRING, message: STRING, requests: arrayOf(INTEGER) })),
    rules: arrayOf(objectOf({ id: STRING, sentence: STRING, enabled: BOOLEAN })),
    message: describedAs('The report, in plain text.', STRING),
    dropped: INTEGER,
  }),
  har: objectOf({
    log: describedAs('An HTTP Archive 1.2.', {
      ...objectOf({ version: STRING, creator: ANY, entries: arrayOf({ type: 'object' }) }),
      additionalProperties: true,
    }),
  }),
  issuedToken: objectOf({
    token: describedAs('The token as clients send it.', STRING),
    type: choiceOf('customer', 'admin', 'integration'),
    owner: STRING,
    shape: choiceOf('opaque', 'jwt'),
    state: choiceOf(...TOKEN_STATE_NAMES),
    issued_at: TIME,
    expires_at: orNull(TIME),
  }),
  mail: objectOf({ id: INTEGER, at: TIME, to: STRING, template: STRING, variables: valuesOf(ANY) }),
} as const;
