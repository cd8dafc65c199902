import {
  arrayOf,
  choiceOf,
  describedAs,
  INTEGER,
  type JsonSchema,
  NUMBER,
  objectOf,
  refTo,
  STRING,
  TIME,
  valuesOf,
} from './json-schema.ts';

const EFFECTS: JsonSchema = { anyOf: [refTo('effect'), arrayOf(refTo('effect'))] };

const faultFields = {
  when: refTo('pattern'),
  times: INTEGER,
  after: INTEGER,
  for: { anyOf: [STRING, NUMBER] },
  says: describedAs('Keys of the Magento messages that it causes.', arrayOf(refTo('phrase_key'))),
  messages: describedAs('The Magento messages that it causes.', arrayOf(STRING)),
};

/** Schemas of faults, presets, gates and explanations in responses. */
export const faultResponses = {
  activeFault: {
    ...objectOf(
      {
        id: STRING,
        when: refTo('pattern'),
        then: EFFECTS,
        matched: describedAs('Number of requests that matched its conditions.', INTEGER),
        fired: describedAs('Number of requests on which it fired.', INTEGER),
        state: choiceOf('active', 'over', 'disabled'),
      },
      {
        preset: STRING,
        times: INTEGER,
        after: INTEGER,
        ends_at: TIME,
        clears: describedAs('What ends the fault of a preset.', STRING),
        of_account: describedAs('Whether it belongs to an account of the fixtures, and stays with it.', {
          const: true,
        }),
        note: describedAs('Why it has no effect in the simulated release.', STRING),
      },
    ),
    // The response has all keys with which the fault was added.
    additionalProperties: true,
  },
  presetDescription: objectOf(
    {
      id: STRING,
      why: describedAs('The real problem that it reproduces.', STRING),
      subject: STRING,
      clears: describedAs('What ends the fault.', STRING),
      sources: arrayOf(STRING),
      messages: faultFields.messages,
      then: EFFECTS,
    },
    {
      ...faultFields,
      also: objectOf({ then: EFFECTS }, faultFields),
      variants: valuesOf(objectOf({ why: STRING, then: EFFECTS }, faultFields)),
    },
  ),
  failingHandshakes: objectOf({
    failing: describedAs('Connections whose handshake will still fail.', INTEGER),
  }),
  gate: objectOf({ gate: STRING, waiting: describedAs('Requests that are held now.', INTEGER) }, { released: INTEGER }),
  explanation: objectOf(
    {
      text: STRING,
      causes: arrayOf(
        objectOf(
          { why: STRING },
          {
            preset: STRING,
            request: describedAs('Id of the recorded request that was answered for this reason.', INTEGER),
            note: describedAs('Why it cannot be the cause in the simulated release.', STRING),
          },
        ),
      ),
    },
    { phrase: describedAs('Absent for a message that Magento does not send.', STRING) },
  ),
} as const;
