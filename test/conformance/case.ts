/** A conformance case: what is given, what is sent, what must come back. */
export interface Case {
  readonly id: string;
  readonly about: string;
  readonly given?: unknown;
  readonly steps: readonly Step[];
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
  /** Names to JSON Pointers into the reply's body; `header:NAME` is a header of it. */
  readonly save?: Readonly<Record<string, string>>;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface Came {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** A way to a server: over a port, or in process. */
export type Send = (request: Sent) => Promise<Came>;
