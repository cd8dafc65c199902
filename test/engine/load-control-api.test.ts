import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ENTRY = join(import.meta.dirname, '../../dist/index.cjs');
const SCRIPT = `
  const { createMagentoMock } = require(${JSON.stringify(ENTRY)});
  void createMagentoMock({ listen: false }).then(async (mock) => {
    let turns = 0;
    const count = () => {
      turns += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    for (const _ of ['first', 'second']) {
      turns = 0;
      await mock.handle(new Request('http://localhost/__mock/faults'));
      console.log(turns);
    }
    clearImmediate(timer);
    await mock.close();
  });`;

// Sources of tests are loaded asynchronously in any case, so the package itself is loaded.
test('the first call of the control API loads it in two turns, and answers it in a third', () => {
  const { stdout } = spawnSync(process.execPath, ['-e', SCRIPT], { encoding: 'utf8' });
  const [first = 0, second = 0] = stdout.split('\n').map(Number);
  expect(first - second).toBe(2);
});
