import {
  arrayOf,
  choiceOf,
  described,
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

const template = {
  when: refTo('pattern'),
  times: INTEGER,
  after: INTEGER,
  for: { anyOf: [STRING, NUMBER] },
  says: described('Keys of the Magento messages that it causes.', arrayOf(refTo('phrase_key'))),
  messages: described('The Magento messages that it causes.', arrayOf(STRING)),
};

/** Faults, presets and explanations. */
export const faultResponses = {
  activeFault: {
    ...objectOf(
      {
        id: STRING,
        when: refTo('pattern'),
        then: EFFECTS,
        matched: described('Number of requests for which its conditions held.', INTEGER),
        fired: described('Number of requests on which it fired.', INTEGER),
        state: choiceOf('active', 'over', 'disabled'),
      },
      {
        preset: STRING,
        times: INTEGER,
        after: INTEGER,
        ends_at: TIME,
        clears: described('What ends the fault of a preset.', STRING),
        note: described('Why it cannot do anything in the release that is on.', STRING),
      },
    ),
    // Everything else that the fault was added with.
    additionalProperties: true,
  },
  presetDescription: objectOf(
    {
      id: STRING,
      why: described('The real problem that it reproduces.', STRING),
      subject: STRING,
      clears: described('What ends the fault.', STRING),
      sources: arrayOf(STRING),
      messages: template.messages,
      then: EFFECTS,
    },
    {
      ...template,
      also: objectOf({ then: EFFECTS }, template),
      variants: valuesOf(objectOf({ why: STRING, then: EFFECTS }, template)),
    },
  ),
  failingHandshakes: objectOf({
    failing: described('Connections whose handshake will still fail.', INTEGER),
  }),
  gate: objectOf({ gate: STRING, waiting: described('Requests that are held now.', INTEGER) }, { released: INTEGER }),
  explanation: objectOf(
    {
      text: STRING,
      causes: arrayOf(
        objectOf(
          { why: STRING },
          {
            preset: STRING,
            request: described('Id of the recorded request that was answered for this reason.', INTEGER),
            note: described('Why it cannot be the cause in the release that is on.', STRING),
          },
        ),
      ),
    },
    { phrase: described('Absent for a message that Magento does not send.', STRING) },
  ),
} as const;
