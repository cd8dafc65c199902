import type { HttpResponse, OnDisconnect } from '../http/message.ts';
import type { Engine } from './create-engine.ts';
import { type RequestSender, readFetchRequest } from './fetch-request.ts';
import { toFetchResponse } from './fetch-response.ts';

/** Answers requests of the Fetch standard. */
export interface FetchHandler {
  /**
   * @param prefix path of a sandbox, which the client does not send
   * @throws TypeError when a fault fires that needs a socket; the reason of the request's signal when it is aborted
   */
  handle(request: Request, sender?: RequestSender, prefix?: string): Promise<Response>;
  /** Rejects the requests that have no response yet. */
  close(): void;
}

/** Answers requests without a port. */
export function createFetchHandler({ handleRequest, onInternalError }: Engine): FetchHandler {
  const closing = new AbortController();
  return {
    async handle(request, sender = {}, prefix = '') {
      closing.signal.throwIfAborted();
      request.signal.throwIfAborted();
      const read = await readFetchRequest(request, sender, prefix);
      const ended = AbortSignal.any([request.signal, closing.signal]);
      const response = await rejectOnAbort(ended, async () => {
        const sent: HttpResponse = await handleRequest(read, toOnDisconnect(ended));
        return sent.socketFault?.kind === 'hang' ? hang(sent) : sent;
      });
      return toFetchResponse(response, request, (error) => onInternalError(error, read));
    },
    close: () => closing.abort(new TypeError('the mock was closed')),
  };
}

const hang = ({ onRelease }: HttpResponse): Promise<never> =>
  new Promise((_, reject) =>
    onRelease?.(() => reject(new TypeError('the fault that withheld the response has ended'))),
  );

/** Treats an aborted request as one whose client has disconnected. */
const toOnDisconnect =
  (signal: AbortSignal): OnDisconnect =>
  (listener) => {
    if (signal.aborted) listener();
    else signal.addEventListener('abort', listener, { once: true });
  };

/** Runs a function, and rejects with the reason of a signal if the signal is aborted first. */
function rejectOnAbort<Result>(signal: AbortSignal, run: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    run()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
