import { EDITIONS } from '../magento/releases/edition.ts';
import { CODE_PROVIDERS } from '../operations/get-one-time-code.ts';
import {
  arrayOf,
  BOOLEAN,
  choiceOf,
  describedAs,
  INTEGER,
  type JsonSchema,
  NUMBER,
  objectOf,
  orNull,
  refTo,
  STRING,
  TIME,
  valuesOf,
} from './json-schema.ts';

const CONFIG_VALUE: JsonSchema = { type: ['string', 'number', 'boolean', 'null'] };
const SINCE: JsonSchema = { anyOf: [STRING, arrayOf(STRING)] };
const EVIDENCE = choiceOf('source', 'test', 'recorded', 'report', 'documentation', 'unsure', 'option');
const EVIDENCE_BY_NAME = valuesOf(EVIDENCE);

/** Schemas of a world's state, configuration, release and clock in responses. */
export const worldResponses = {
  health: objectOf({ status: { const: 'ok' }, version: STRING, magento: STRING, uptime_seconds: INTEGER }),
  // Not `configuration`: generated clients in Python have a class of that name.
  configurationValues: describedAs('Values by configuration path.', valuesOf(CONFIG_VALUE)),
  configPath: objectOf(
    { path: STRING, type: STRING, value: CONFIG_VALUE, default: CONFIG_VALUE, description: STRING },
    { allowed_values: arrayOf(STRING) },
  ),
  moduleState: objectOf({
    name: STRING,
    enabled: BOOLEAN,
    description: describedAs('What is missing while it is disabled.', STRING),
  }),
  magentoRelease: objectOf({
    version: describedAs('Magento release.', STRING),
    edition: choiceOf(...EDITIONS),
    behaviour: describedAs('The value of each trait.', valuesOf(STRING)),
    traits: valuesOf(objectOf({ value: STRING, source: STRING }, { since: SINCE, evidence: arrayOf(EVIDENCE) })),
    config: EVIDENCE_BY_NAME,
    routes: EVIDENCE_BY_NAME,
    schema: EVIDENCE_BY_NAME,
    phrases: EVIDENCE_BY_NAME,
  }),
  releaseName: STRING,
  releaseDifferences: objectOf({
    from: STRING,
    to: STRING,
    traits: arrayOf(objectOf({ trait: STRING, description: STRING, from: STRING, to: STRING, source: STRING })),
    config: arrayOf(objectOf({ path: STRING, from: CONFIG_VALUE, to: CONFIG_VALUE })),
  }),
  time: objectOf({ now: TIME, frozen: describedAs('Whether the clock is stopped.', BOOLEAN) }),
  sandboxDescription: objectOf({ id: STRING, base_url: STRING }),
  providerState: objectOf({
    state: STRING,
    sets: describedAs('The preset, or the part of a fixture document.', {
      anyOf: [STRING, { type: 'object', additionalProperties: true }],
    }),
    active: describedAs('Whether it is set up.', BOOLEAN),
  }),
  providerStates: objectOf({ active: describedAs('The states that are set up.', arrayOf(STRING)) }),
  openApiDocument: { type: 'object', additionalProperties: true },
  world: refTo('fixtureDocument'),
  oneTimeCode: objectOf({
    code: STRING,
    expires_in: describedAs('Seconds; null for a code that does not change.', orNull(NUMBER)),
    provider: choiceOf(...CODE_PROVIDERS),
  }),
  throttledName: objectOf({
    type: choiceOf('customer', 'admin'),
    name: STRING,
    failures: INTEGER,
    locked_until: TIME,
    locked: BOOLEAN,
  }),
  activationResult: objectOf({
    message: STRING,
    callback_url: orNull(STRING),
    keys: orNull(
      objectOf({
        oauth_consumer_key: STRING,
        oauth_consumer_secret: STRING,
        store_base_url: STRING,
        oauth_verifier: STRING,
      }),
    ),
    callback_status: orNull(INTEGER),
    identity_url: orNull(STRING),
  }),
} as const;
