import type { HttpResponse } from './message.ts';

/** Filters headers that are added to a response: a fault may have removed some of them, or set a CORS header itself. */
export function permittedHeaders(
  { headers, removedHeaders = [] }: Pick<HttpResponse, 'headers' | 'removedHeaders'>,
  added: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const isSet = (name: string): boolean => name.startsWith('access-control-') && headers[name] !== undefined;
  return Object.fromEntries(Object.entries(added).filter(([name]) => !removedHeaders.includes(name) && !isSet(name)));
}
