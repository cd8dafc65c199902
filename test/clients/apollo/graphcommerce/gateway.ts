import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { json } from 'node:stream/consumers';
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import { schemaFromExecutor, wrapSchema } from '@graphql-tools/wrap';
import { graphql } from 'graphql';

/** Headers that GraphCommerce has its Mesh hand on. [its examples' .meshrc.yml] */
const HANDED_ON = ['authorization', 'store', 'content-currency', 'x-recaptcha', 'preview-version'];

interface Operation {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/**
 * The gateway on GraphCommerce's server, of the parts that GraphQL Mesh delegates with: Magento's schema is read by
 * introspection once, queries go on as GET.
 *
 * @param endpoint Magento's
 */
export async function gatewayTo(endpoint: string): Promise<RequestListener> {
  const executor = buildHTTPExecutor({
    endpoint,
    useGETForQueries: true,
    headers: (request) => handedOn(request?.context?.headers ?? {}),
  });
  const schema = wrapSchema({ schema: await schemaFromExecutor(executor), executor });
  return async (request, response) => {
    const { query, variables, operationName } = (await json(request)) as Operation;
    const contextValue = { headers: request.headers };
    const answer = await graphql({
      schema,
      source: query,
      contextValue,
      variableValues: variables ?? null,
      operationName: operationName ?? null,
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
}

const handedOn = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    HANDED_ON.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
