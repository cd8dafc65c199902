import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { json } from 'node:stream/consumers';
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import { schemaFromExecutor, wrapSchema } from '@graphql-tools/wrap';
import { graphql } from 'graphql';

/** Headers that the Mesh configuration of GraphCommerce forwards. [its examples' .meshrc.yml] */
const FORWARDED_HEADERS = ['authorization', 'store', 'content-currency', 'x-recaptcha', 'preview-version'];

interface Operation {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/**
 * The gateway on the server of GraphCommerce, built from the packages that GraphQL Mesh uses: it reads Magento's schema once
 * by introspection and forwards queries with GET.
 *
 * @param endpoint GraphQL endpoint of Magento
 */
export async function createGateway(endpoint: string): Promise<RequestListener> {
  const executor = buildHTTPExecutor({
    endpoint,
    useGETForQueries: true,
    headers: (request) => forwardedHeaders(request?.context?.headers ?? {}),
  });
  const schema = wrapSchema({ schema: await schemaFromExecutor(executor), executor });
  return async (request, response) => {
    const { query, variables, operationName } = (await json(request)) as Operation;
    const contextValue = { headers: request.headers };
    const result = await graphql({
      schema,
      source: query,
      contextValue,
      variableValues: variables ?? null,
      operationName: operationName ?? null,
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  };
}

const forwardedHeaders = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    FORWARDED_HEADERS.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
