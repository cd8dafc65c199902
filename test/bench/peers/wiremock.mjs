/** WireMock needs Java, as the command `java`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cannedResponses } from './canned.mjs';
import { freePort } from './free-port.mjs';
import { startProgram } from './start-program.mjs';

const port = await freePort();
const folder = join(import.meta.dirname, 'node_modules/wiremock/build');
const jar = readdirSync(folder, { recursive: true }).find((name) => name.endsWith('.jar'));
startProgram(
  'java',
  ['-jar', join(folder, jar), '--port', String(port), '--bind-address', '127.0.0.1'],
  { port },
  async () => {
    for (const { path, body } of cannedResponses) {
      const response = await fetch(`http://127.0.0.1:${port}/__admin/mappings`, {
        method: 'POST',
        body: JSON.stringify({
          request: { method: 'POST', urlPath: path },
          response: { status: 200, headers: { 'Content-Type': 'application/json' }, body },
        }),
      });
      if (response.status !== 201) throw new Error(await response.text());
    }
  },
);
