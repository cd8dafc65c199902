import { beforeAll, expect, test } from 'vitest';
import { buildBundle, buildDeclarations } from '../tools/build.mjs';
import { guides } from './guide.ts';
import { playGuide } from './play-guide.ts';

beforeAll(async () => {
  await buildBundle();
  await buildDeclarations();
});

test.concurrent.each(guides())('the files and commands of the guide $name work', async (guide) => {
  expect(guide.steps.length).toBeGreaterThan(0);
  await playGuide(guide);
});
