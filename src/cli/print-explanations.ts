import { type Explanation, explainMessage } from '../faults/explanations/explain-message.ts';
import type { Realm } from '../state/realm.ts';

/**
 * Possible causes of an error message; undefined for a message that Magento does not produce.
 *
 * @param realm with the release whose impossible causes come last
 */
export function renderExplanations(message: string, realm: Realm): string | undefined {
  const explanations = explainMessage(message, realm);
  return explanations.length === 0 ? undefined : explanations.map(render).join('\n\n');
}

const render = ({ phrase, text, causes }: Explanation): string =>
  [
    phrase === undefined ? text : `${text}   (${phrase})`,
    ...causes.flatMap(({ why, preset, note }) => [
      `  - ${why}`,
      ...(preset === undefined ? [] : [`    try: ${preset}`]),
      ...(note === undefined ? [] : [`    ${note}`]),
    ]),
  ].join('\n');
