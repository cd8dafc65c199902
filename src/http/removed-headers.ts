import type { HttpResponse } from './message.ts';

/** Headers that are added to a response later, without those that a fault has removed or set itself. */
export function permittedHeaders(
  { headers, removedHeaders = [] }: Pick<HttpResponse, 'headers' | 'removedHeaders'>,
  added: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const isSet = (name: string): boolean => name.startsWith('access-control-') && headers[name] !== undefined;
  return Object.fromEntries(Object.entries(added).filter(([name]) => !removedHeaders.includes(name) && !isSet(name)));
}
