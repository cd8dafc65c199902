import { join } from 'node:path';
import { cannedResponses } from './canned.mjs';
import { freePort } from './free-port.mjs';
import { startProgram } from './start-program.mjs';

const admin = await freePort();
const port = await freePort();
const stubs = cannedResponses.map(({ path, body }) => ({
  predicates: [{ equals: { method: 'POST', path } }],
  // It closes connections by default.
  responses: [
    { is: { statusCode: 200, headers: { 'content-type': 'application/json', connection: 'keep-alive' }, body } },
  ],
}));
const program = join(import.meta.dirname, 'node_modules/@mbtest/mountebank/bin/mb');
const pidFile = join(import.meta.dirname, 'node_modules/mountebank.pid');
const options = [
  '--pidfile',
  pidFile,
  '--host',
  '127.0.0.1',
  '--port',
  String(admin),
  '--nologfile',
  '--loglevel',
  'error',
];
startProgram(process.execPath, [program, 'start', ...options], { readyPort: admin, port }, async () => {
  const response = await fetch(`http://127.0.0.1:${admin}/imposters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ port, protocol: 'http', recordRequests: true, stubs }),
  });
  if (response.status !== 201) throw new Error(await response.text());
});
