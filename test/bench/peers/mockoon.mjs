import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cannedResponses } from './canned.mjs';
import { freePort } from './free-port.mjs';
import { startProgram } from './start-program.mjs';

const port = await freePort();
const file = join(mkdtempSync(join(tmpdir(), 'mockoon-')), 'environment.json');
const routes = cannedResponses.map(({ path, body }) => ({
  uuid: randomUUID(),
  type: 'http',
  method: 'post',
  endpoint: path.slice(1),
  responseMode: null,
  responses: [
    {
      uuid: randomUUID(),
      statusCode: 200,
      headers: [{ key: 'content-type', value: 'application/json' }],
      body,
      bodyType: 'INLINE',
      disableTemplating: true,
      default: true,
      rules: [],
      rulesOperator: 'OR',
      latency: 0,
    },
  ],
}));
writeFileSync(
  file,
  JSON.stringify({
    uuid: randomUUID(),
    lastMigration: 33,
    name: 'shop',
    port,
    hostname: '127.0.0.1',
    routes,
    rootChildren: routes.map(({ uuid }) => ({ type: 'route', uuid })),
    folders: [],
    data: [],
    callbacks: [],
    headers: [],
  }),
);
const cli = join(import.meta.dirname, 'node_modules/@mockoon/cli/bin/run.js');
startProgram(process.execPath, [cli, 'start', '--data', file, '--repair', '--disable-log-to-file'], { port });
