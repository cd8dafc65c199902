import { type Explanation, explainMessage } from '../faults/explanations/explain-message.ts';
import type { Realm } from '../state/realm.ts';

/**
 * Renders the possible causes of an error message; `undefined` for a message that Magento does not produce.
 *
 * @param realm a realm of the release that sent the message; causes that are impossible in it are listed last
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
      ...(preset === undefined ? [] : [`    preset: ${preset}`]),
      ...(note === undefined ? [] : [`    ${note}`]),
    ]),
  ].join('\n');
