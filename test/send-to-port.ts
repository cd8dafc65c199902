import { Agent } from 'node:http';
import supertest from 'supertest';

/** Keeps connections open: superagent opens one for each request by default. */
const agent = new Agent({ keepAlive: true });

/**
 * A client of the port that a mock listens on. For a handler, supertest would open and close a port at each request.
 *
 * @param url of the server; the address is used as it is, without resolving `localhost` at each request
 */
export function sendToPort({ url }: { readonly url: string }) {
  const client = supertest(url.replace('//localhost:', '//127.0.0.1:'));
  const send = (method: 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options') => (path: string) =>
    client[method](path).agent(agent);
  return {
    get: send('get'),
    post: send('post'),
    put: send('put'),
    patch: send('patch'),
    delete: send('delete'),
    head: send('head'),
    options: send('options'),
  };
}
