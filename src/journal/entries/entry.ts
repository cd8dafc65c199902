import type { Exchange } from '../../http/exchange.ts';
import type { Headers, HttpRequest, HttpResponse } from '../../http/message.ts';
import type { Mismatch, Subject } from '../../matching/pattern.ts';

/** Who asked, in plain words. */
export interface RecordedIdentity {
  readonly type: string;
  readonly id?: number;
  readonly name?: string;
  /** By what they are known: `bearer`, `signature` or `cookie`. */
  readonly by?: string;
}

/** How the token stood that a request brought. */
export interface RecordedToken {
  readonly state: string;
  /** Kind of its owner, and the owner's name. */
  readonly type?: string;
  readonly owner?: string;
  /** Why it was not good: `expired 12 s ago`. */
  readonly reason?: string;
}

/** A fault that touched a request. */
export interface RecordedFault {
  readonly id: string;
  readonly preset?: string;
  /** What it did, in the words of its effects. */
  readonly does: readonly string[];
}

/** The fault that nearly touched a request, and why it did not. */
export interface RecordedNearMiss {
  readonly id: string;
  readonly preset?: string;
  /** Why it let the request pass, where its conditions hold. */
  readonly reason?: string;
  readonly unmatched: readonly Mismatch[];
}

/** One exchange as it went by: raw, so that recording costs next to nothing. */
export interface Entry {
  readonly id: number;
  /** World time, milliseconds since 1970. */
  readonly at: number;
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  /** What its transport made of the request; told only when somebody asks. */
  readonly exchange: Pick<
    Exchange<unknown>,
    | 'operations'
    | 'store'
    | 'signInSubject'
    | 'variables'
    | 'secretNames'
    | 'refusal'
    | 'hint'
    | 'unmatched'
    | 'graphql'
  >;
  /** Magento release that answered. */
  readonly magento: string;
  readonly identity: RecordedIdentity;
  /** Id of the account whose token came, also of a dead one. */
  readonly ownerId?: number | undefined;
  readonly token: RecordedToken | undefined;
  /** Milliseconds of a clock that nobody sets: what tells whether two exchanges overlapped. */
  readonly started: number;
  readonly durationMs: number;
  /** Those that fired; nothing where none did. */
  readonly faults?: readonly RecordedFault[] | undefined;
  /** Looked for when somebody asks. */
  readonly nearMiss?: { nearest(subject: Subject): RecordedNearMiss | undefined } | undefined;
  /** Characters that bodies had before they were cut to the journal's limit. */
  readonly cut?: { readonly request?: number; readonly reply?: number } | undefined;
}

/** How a request came out: nothing is there for it, Magento said no, or it was answered. */
export const OUTCOMES = ['answered', 'refused', 'unmatched'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export function outcomeOf({ exchange }: Entry): Outcome {
  if (exchange.unmatched) return 'unmatched';
  return exchange.refusal === undefined ? 'answered' : 'refused';
}

/** The faults that touched an exchange, by id. */
export const faultsOf = ({ faults }: Entry): readonly string[] => faults?.map(({ id }) => id) ?? [];

/** A token, or the mark that stands for it in a journal that was kept. */
const BEARER = /^bearer ([^ ]+|\[masked \w{8}\])$/i;

/** The token that a request brought as a bearer. */
export const bearerTokenOfEntry = ({ request }: Entry): string | undefined =>
  BEARER.exec(request.headers['authorization'] ?? '')?.[1];

/** An exchange that is not yet answered, or an entry: what patterns need of it. */
type Seen = Pick<Entry, 'request' | 'exchange' | 'identity' | 'token' | 'faults'> & { readonly reply?: HttpResponse };

/** An exchange as patterns see it. What takes work is done when a pattern asks for it. */
export const subjectOf = (seen: Seen): Subject => new SeenSubject(seen);

class SeenSubject implements Subject {
  readonly #seen: Seen;
  #named: ReturnType<Entry['exchange']['signInSubject']> | undefined;

  constructor(seen: Seen) {
    this.#seen = seen;
  }

  get operations(): readonly string[] {
    return this.#seen.exchange.operations;
  }

  /** As the world sees it: without the sandbox that the URL names. */
  get path(): string {
    const { path } = this.#seen.request;
    return path.startsWith('/_sandbox/') ? path.slice(path.indexOf('/', '/_sandbox/'.length)) : path;
  }

  get method(): string {
    return this.#seen.request.method;
  }

  get status(): number | undefined {
    return this.#seen.reply?.status;
  }

  get store(): string {
    return this.#seen.exchange.store;
  }

  get identity(): string {
    return this.#seen.identity.type;
  }

  get customer(): string | undefined {
    return this.#names.customer ?? this.#ownerOf('customer');
  }

  get admin(): string | undefined {
    return this.#names.admin ?? this.#ownerOf('admin');
  }

  get integration(): string | undefined {
    return this.#ownerOf('integration');
  }

  get token(): string | undefined {
    return this.#seen.token?.state;
  }

  get fault(): readonly string[] {
    return (
      this.#seen.faults?.flatMap(({ id, preset }) => (preset === undefined || preset === id ? id : [id, preset])) ?? []
    );
  }

  get headers(): Headers {
    return this.#seen.request.headers;
  }

  get variables(): Readonly<Record<string, unknown>> {
    return this.#seen.exchange.variables();
  }

  get #names() {
    this.#named ??= this.#seen.exchange.signInSubject();
    return this.#named;
  }

  #ownerOf(type: string): string | undefined {
    const { token, identity } = this.#seen;
    return token?.type === type ? token.owner : identity.type === type ? identity.name : undefined;
  }
}
