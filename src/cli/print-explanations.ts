import { type Explanation, explainMessage } from '../faults/explanations/explain-message.ts';

/** Possible causes of an error message; undefined for a message that Magento does not produce. */
export function renderExplanations(message: string): string | undefined {
  const explanations = explainMessage(message);
  return explanations.length === 0 ? undefined : explanations.map(render).join('\n\n');
}

const render = ({ phrase, text, causes }: Explanation): string =>
  [
    phrase === undefined ? text : `${text}   (${phrase})`,
    ...causes.map(({ why, preset }) => `  - ${why}${preset === undefined ? '' : `\n    try: ${preset}`}`),
  ].join('\n');
