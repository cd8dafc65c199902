import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT, pages, readPage } from './page.ts';

const all = pages();

/** The anchors of a page, as GitHub makes them of headings. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = '']) => heading,
  );
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

const links = all.flatMap(({ path, text }) =>
  [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({
    path,
    target,
  })),
);
const local = links.filter(({ target }) => !/^https?:/.test(target));

test.each(local)('$path links to $target', ({ path, target }) => {
  const [file = '', anchor] = target.split('#');
  const resolved = file === '' ? path : normalize(join(dirname(path), file)).replaceAll('\\', '/');
  expect(existsSync(join(PROJECT, resolved))).toBe(true);
  if (anchor !== undefined) expect(anchorsOf(readPage(resolved).text)).toContain(anchor);
});

test('links to other sites are complete URLs', () => {
  const others = links.filter(({ target }) => /^https?:/.test(target));
  expect(others.filter(({ target }) => !URL.canParse(target))).toEqual([]);
});

test('every page is linked from the index', () => {
  const [index] = all.filter(({ path }) => path === 'docs/README.md');
  const missing = all
    .map(({ path }) => path)
    .filter((path) => /^docs\/[^/]+\.md$/.test(path) && path !== 'docs/README.md')
    .filter((path) => !index?.text.includes(`(${path.slice('docs/'.length)})`));
  expect(missing).toEqual([]);
});

test('README.md and CONTRIBUTING.md are short', () => {
  const sizes = all.map(({ path, text }) => [path, Buffer.byteLength(text)] as const);
  const sizeOf = new Map(sizes);
  expect(sizeOf.get('README.md')).toBeLessThanOrEqual(12 * 1024);
  expect(sizeOf.get('CONTRIBUTING.md')).toBeLessThanOrEqual(10 * 1024);
});
