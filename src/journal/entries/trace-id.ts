import type { Headers } from '../../http/message.ts';

/** Version, trace id, parent id and flags. Later versions may append fields. [W3C Trace Context, section 3.2] */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}(?:-.*)?$/;

/** The trace id in the header `traceparent` of a request; `undefined` if there is none that is valid. */
export const traceIdOf = (headers: Headers): string | undefined => TRACEPARENT.exec(headers['traceparent'] ?? '')?.[1];
