import { getLocal } from 'mockttp';
import { cannedResponses } from './canned.mjs';

const server = getLocal({ recordTraffic: true });
await server.start();
for (const { path, body } of cannedResponses)
  await server.forPost(path).thenReply(200, body, {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
  });
process.send({ result: { port: server.port, pid: process.pid } });
