import { type Explanation, explainMessage } from '../faults/explanations/explain-message.ts';
import type { Preset } from '../faults/presets/preset.ts';
import { presets } from '../faults/presets/presets.ts';
import { type PhraseKey, phrases } from '../magento/phrases/phrases.ts';
import { getPreset } from '../operations/manage-faults.ts';

const INDENT = '    ';

/** Every preset with the problem that it stands for. */
export const presetList = (): string =>
  [
    ...presets.map(({ id, why }) => `${id}\n${INDENT}${why}`),
    '',
    'magento-auth-mock presets show ID tells more of one, serve --preset ID begins with it on.',
  ].join('\n');

/** @throws NotFound when there is none of that id */
export const presetPage = (id: string): string => pageOf(getPreset(id));

function pageOf({
  id,
  why,
  clears,
  sources,
  says = [],
  when,
  then,
  times,
  after,
  for: duration,
  also,
  variants,
}: Preset) {
  const lines = {
    when: when ?? 'every request',
    then,
    ...(also && { also }),
    ...(times !== undefined && { times }),
    ...(after !== undefined && { after }),
    ...(duration !== undefined && { for: duration }),
  };
  return [
    id,
    `${INDENT}${why}`,
    '',
    ...Object.entries(lines).map(
      ([key, value]) => `  ${key.padEnd(8)}${typeof value === 'object' ? JSON.stringify(value) : value}`,
    ),
    `  clears  ${clears}`,
    ...says.map((key, index) => `  ${(index === 0 ? 'says' : '').padEnd(8)}${phrases[key as PhraseKey].text}`),
    ...Object.entries(variants ?? {}).map(([name, variant]) => `  variant ${id};variant=${name}: ${variant.why}`),
    ...sources.map((source, index) => `  ${(index === 0 ? 'see' : '').padEnd(8)}${linkOf(source)}`),
    '',
    `  on      POST /__mock/faults ${JSON.stringify({ preset: id })}`,
    `          await magento.faults.add('${id}')`,
  ].join('\n');
}

/** `owner/repository#issue`, or `owner/repository path`, as a link. */
function linkOf(source: string): string {
  const [, repository, issue, path] = /^([\w.-]+\/[\w.-]+)(?:#(\d+)| (\S+))$/.exec(source) ?? [];
  if (issue !== undefined) return `https://github.com/${repository}/issues/${issue}`;
  return path === undefined ? source : `https://github.com/${repository}/blob/HEAD/${path}`;
}

/** What a message can mean; nothing when it is none of Magento's that are known here. */
export function explanationPage(message: string): string | undefined {
  const found = explainMessage(message);
  return found.length === 0 ? undefined : found.map(explanationOf).join('\n\n');
}

const explanationOf = ({ phrase, text, causes }: Explanation): string =>
  [
    `${text}   (${phrase})`,
    ...causes.map(({ why, preset }) => `  - ${why}${preset === undefined ? '' : `\n${INDENT}try: ${preset}`}`),
  ].join('\n');
