// Measures the lookup of a route among ten and among two hundred routes with a common prefix: `npm run bench:routes`.
import { rolldown } from 'rolldown';
import { median } from './statistics.mjs';

const COUNTS = [10, 200];
const ROUNDS = 15;
const TIMES = 100_000;

const { routeTree, segmentsOf } = await load('src/http/route-tree.ts');
const finders = COUNTS.map((count) =>
  routeTree(
    Array.from({ length: count }, (_, at) => ({ path: `/V1/customers/:customerId/part-${at}` })),
    decodeURIComponent,
  ),
);
const found = COUNTS.map(() => []);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [index, find] of finders.entries()) found[index].push(nanoseconds(find, `/V1/customers/${round}/part-7`));
}
for (const [index, count] of COUNTS.entries()) {
  process.stdout.write(`${count} routes: ${median(found[index]).toFixed(0)} ns\n`);
}

/** Average duration of a lookup. */
function nanoseconds(find, path) {
  const started = process.hrtime.bigint();
  for (let time = 0; time < TIMES; time += 1) {
    if (find(segmentsOf(path)) === undefined) throw new Error(`no route matches ${path}`);
  }
  return Number(process.hrtime.bigint() - started) / TIMES;
}

/** Bundles and imports a source file. */
async function load(input) {
  const bundle = await rolldown({ input });
  const { output } = await bundle.generate({ format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}
