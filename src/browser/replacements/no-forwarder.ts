import type { createForwarder as nodeForwarder } from '../../api/remote/forward-requests.ts';

/** Replaces the function of `forward-requests.ts`. @throws Error always */
export const createForwarder: typeof nodeForwarder = () => () => {
  throw new Error('a page has no server to mount a request handler in; use handle');
};
