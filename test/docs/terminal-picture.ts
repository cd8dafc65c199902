import { renderBanner } from '../../src/cli/banner.ts';
import { createNodeDigest } from '../../src/platform/node-digest.ts';
import { Sandboxes } from '../../src/sandboxes/sandboxes.ts';
import { defaultDocument } from '../../src/server/initial-state.ts';
import { createInitialState } from '../../src/state/seed/seed-initial-state.ts';

const LINE_HEIGHT = 20;
const PADDING = 20;
const TITLE_BAR = 32;
const WIDTH = 860;

/** What `npm start` prints, as an SVG picture of a terminal. The one-time code is that of a fixed time. */
export function terminalPicture(): string {
  const document = { ...defaultDocument(), clock: { now: '2030-01-01T00:00:10Z', frozen: true } };
  const { main } = new Sandboxes(
    createInitialState(document, (text) => Date.parse(text)),
    createNodeDigest(),
  );
  const lines = ['$ npm start', '', ...renderBanner('http://127.0.0.1:4000', main.realm).trimEnd().split('\n')];
  const height = TITLE_BAR + 2 * PADDING + lines.length * LINE_HEIGHT;
  const text = lines.map((line, index) => {
    const y = TITLE_BAR + PADDING + (index + 0.75) * LINE_HEIGHT;
    return `<text x="${PADDING}" y="${y}" fill="${colorOf(line)}" xml:space="preserve">${escapeXml(line)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Output of npm start">`,
    `<rect width="${WIDTH}" height="${height}" rx="8" fill="#16181d"/>`,
    '<circle cx="20" cy="16" r="6" fill="#ff5f57"/><circle cx="40" cy="16" r="6" fill="#febc2e"/><circle cx="60" cy="16" r="6" fill="#28c840"/>',
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13.5">`,
    ...text,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function colorOf(line: string): string {
  if (line.startsWith('$')) return '#9ecbff';
  if (line.startsWith('magento-auth-mock')) return '#7ee787';
  return /^ {2}(?:sign in as|GraphQL|REST|Control|Magento)/.test(line) ? '#f0f3f6' : '#c9d1d9';
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
