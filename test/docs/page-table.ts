import type { ReleaseRange } from '../../src/magento/releases/since.ts';

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`).join('\n');
const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const code = (text: string): string => `\`${text}\``;

/** The releases of a range in words; empty for all releases. */
export const releasesOf = ({ since, until }: ReleaseRange): string =>
  [
    since === undefined ? '' : `from ${[since].flat().join(', ')}`,
    until === undefined ? '' : `until before ${[until].flat().join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
