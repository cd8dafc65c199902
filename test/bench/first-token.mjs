// Prints the milliseconds from the import of the package to the end of a mock that issued one token.
import { request } from 'node:http';
import { signInBody } from './jobs.mjs';

const startedAt = performance.now();
const { createMagentoMock } = await import('../../dist/index.js');
const mock = await createMagentoMock();
// Not `fetch`, whose own first use takes as long as a third of this.
const text = await new Promise((resolve, reject) => {
  const sent = request(`${mock.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
  sent.on('error', reject);
  sent.on('response', (response) => {
    let received = '';
    response.setEncoding('utf8');
    response.on('data', (chunk) => {
      received += chunk;
    });
    response.on('end', () => resolve(received));
  });
  sent.end(signInBody);
});
await mock.close();
if (!text.includes('"token":"ey')) throw new Error(text);
process.stdout.write(`${performance.now() - startedAt}\n`);
