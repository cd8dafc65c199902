import type { Entry } from './entry.ts';

export type NewEntry = Omit<Entry, 'cut'>;

/** What an entry takes beside its texts. */
const ENTRY_OVERHEAD = 500;

/** Characters that an entry keeps. */
export const sizeOf = ({ request, reply }: Entry): number =>
  request.body.length + request.query.length + request.path.length + reply.body.length + headerSize(request.headers);

const sizes = new WeakMap<object, number>();

/** Of a header block, counted once: clients send the same one again and again, and it is then kept once. */
function headerSize(headers: Entry['request']['headers']): number {
  const known = sizes.get(headers);
  if (known !== undefined) return known;
  let size = ENTRY_OVERHEAD;
  for (const name in headers) size += name.length + (headers[name]?.length ?? 0);
  sizes.set(headers, size);
  return size;
}

/** The entry with its bodies cut to a length, and what they had. */
export function withinLimit(entry: NewEntry, limit: number): Entry {
  const { request, reply } = entry;
  if (request.body.length <= limit && reply.body.length <= limit) return entry;
  return {
    ...entry,
    request: { ...request, body: beginning(request.body, limit) },
    reply: { ...reply, body: beginning(reply.body, limit) },
    cut: {
      ...(request.body.length > limit && { request: request.body.length }),
      ...(reply.body.length > limit && { reply: reply.body.length }),
    },
  };
}

/** A copy: a mere slice would keep the whole text alive. */
const beginning = (text: string, limit: number): string =>
  text.length <= limit ? text : (JSON.parse(JSON.stringify(text.slice(0, limit))) as string);
