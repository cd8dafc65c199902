/** A conformance case: initial state, requests, expected responses. */
export interface Case {
  readonly id: string;
  readonly about: string;
  readonly given?: Given;
  readonly steps: readonly Step[];
}

/**
 * The fixture document of a case; default: an empty one. `$ref` names a document of `given.json`, whose keys
 * are overridden by the other keys.
 */
export interface Given {
  readonly $ref?: string;
  readonly [key: string]: unknown;
}

export interface Step {
  readonly graphql?: { readonly method?: string; readonly path?: string; readonly [key: string]: unknown };
  readonly rest?: { readonly method: string; readonly path: string; readonly body?: unknown; readonly raw?: string };
  readonly control?: { readonly method: string; readonly path: string; readonly body?: unknown };
  readonly clock?: { readonly advanceSeconds: number };
  readonly headers?: Readonly<Record<string, string>>;
  readonly expect?: {
    readonly status?: unknown;
    readonly headers?: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
    readonly text?: unknown;
  };
  /** JSON Pointers into the response body, by name; `header:NAME` is a response header. */
  readonly save?: Readonly<Record<string, string>>;
}

export interface CaseRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface CaseResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** Sends a request to the server, over a port or in process. */
export type Send = (request: CaseRequest) => Promise<CaseResponse>;
