import type { Preset } from '../fault-schema/presets/preset.ts';
import { presets } from '../fault-schema/presets/presets.ts';
import { type PhraseKey, phrases } from '../magento/phrases/phrases.ts';
import { getPreset } from '../operations/preset-views.ts';

const INDENT = '    ';

/** Renders the list of presets, each with the problem that it reproduces. */
export const renderPresetList = (): string =>
  [
    ...presets.map(({ id, why }) => `${id}\n${INDENT}${why}`),
    '',
    'Describe a preset: magento-auth-mock presets show ID. Enable it at startup: magento-auth-mock --preset ID.',
  ].join('\n');

/**
 * Renders the description of a preset.
 *
 * @throws NotFound for an unknown id
 */
export const renderPreset = (id: string): string => render(getPreset(id));

function render({
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
    ...says.map((key, index) => `  ${(index === 0 ? 'error' : '').padEnd(8)}${phrases[key as PhraseKey].text}`),
    ...Object.entries(variants ?? {}).map(([name, variant]) => `  variant ${id};variant=${name}: ${variant.why}`),
    ...sources.map((source, index) => `  ${(index === 0 ? 'see' : '').padEnd(8)}${linkOf(source)}`),
    '',
    `  enable  POST /__mock/faults ${JSON.stringify({ preset: id })}`,
    `          await magento.faults.add('${id}')`,
  ].join('\n');
}

/** URL of a source: `owner/repository#issue` or `owner/repository path`. */
function linkOf(source: string): string {
  const [, repository, issue, path] = /^([\w.-]+\/[\w.-]+)(?:#(\d+)| (\S+))$/.exec(source) ?? [];
  if (issue !== undefined) return `https://github.com/${repository}/issues/${issue}`;
  return path === undefined ? source : `https://github.com/${repository}/blob/HEAD/${path}`;
}
