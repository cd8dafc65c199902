import supertest from 'supertest';
import { toTestResponse } from '../test-shop.ts';

export const JSON_TYPE = 'application/json';

export interface RawRequest {
  readonly method?: 'get' | 'post' | 'put' | 'delete' | 'patch' | 'options' | 'head';
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly query?: string;
}

type Handler = Parameters<typeof supertest>[0];

/** Sends a body as it is; the response must be JSON. */
export const sendRaw = async (handler: Handler, request: RawRequest) =>
  toTestResponse(await sendRawText(handler, request));

/** Sends a body as it is. */
export function sendRawText(handler: Handler, { method = 'post', body, headers, query = '' }: RawRequest) {
  const request = supertest(handler)[method](encodeURI(`/graphql${query}`));
  if (method === 'post') request.set('Content-Type', JSON_TYPE);
  return request.set(headers ?? {}).send(body);
}
