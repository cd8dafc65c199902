import type { Exchange } from '../../http/exchange.ts';
import type { Headers, HttpRequest, HttpResponse } from '../../http/message.ts';
import type { Mismatch } from '../../matching/match-pattern.ts';
import type { IdentityName, TokenStateName } from '../../matching/pattern.ts';
import type { Subject } from '../../matching/subject.ts';
import { categoriesIn, messagesIn, tryParseBody } from './response-errors.ts';

/** The caller of a request. */
export interface RecordedIdentity {
  readonly type: IdentityName;
  /** Id of the account. */
  readonly id?: number;
  /** E-mail address, user name or integration name. */
  readonly name?: string;
  /** Method of authentication: a bearer token, an OAuth signature or a session cookie. */
  readonly by?: 'bearer' | 'signature' | 'cookie';
}

/** The token that a request sent. */
export interface RecordedToken {
  readonly state: TokenStateName;
  /** Type of its owner. */
  readonly type?: Exclude<IdentityName, 'guest'>;
  /** Name of its owner. */
  readonly owner?: string;
  /** Why it is not valid: `expired 12 s ago`. */
  readonly reason?: string;
}

/** A fault that fired on a request. */
export interface RecordedFault {
  readonly id: string;
  /** Id of its preset. */
  readonly preset?: string;
  /** Its effects, in words. */
  readonly does: readonly string[];
}

/** The fault that almost fired on a request. */
export interface RecordedNearMiss {
  readonly id: string;
  /** Id of its preset. */
  readonly preset?: string;
  /** Why it did not fire although its conditions hold. */
  readonly reason?: string;
  /** The conditions that do not hold. */
  readonly unmatched: readonly Mismatch[];
}

/** Finds the fault that almost fired on a request. */
export interface NearMissFinder {
  /** Whether a header of the request names the fault. */
  readonly isNamed?: boolean;
  findClosest(subject: Subject): RecordedNearMiss | undefined;
}

/** The fault that almost fired on a request, if no other fault fired or a header of the request names it. */
export const nearMissOf = (entry: Entry): RecordedNearMiss | undefined =>
  entry.nearMiss?.isNamed || !entry.faults?.length ? entry.nearMiss?.findClosest(subjectOf(entry)) : undefined;

/** A recorded request and its response. They are formatted when they are read, so that recording is fast. */
export interface Entry {
  readonly id: number;
  /** World time, milliseconds since 1970. */
  readonly at: number;
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  /** The exchange of the request. Its functions are called only when the entry is read. */
  readonly exchange: Pick<
    Exchange<unknown>,
    | 'operations'
    | 'selectsField'
    | 'resources'
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
  /** Id of the account that owns the token, even if the token is not valid. */
  readonly ownerId?: number | undefined;
  readonly token: RecordedToken | undefined;
  /** Start by a monotonic clock, in milliseconds, to detect requests that overlap. */
  readonly started: number;
  readonly durationMs: number;
  /** The faults that fired; `undefined` if none did. */
  readonly faults?: readonly RecordedFault[] | undefined;
  /** Whether a fault replaced Magento's response, or closed the connection. */
  readonly isFaulted?: boolean | undefined;
  /** Finds the fault that almost fired; called only when the entry is read. */
  readonly nearMiss?: NearMissFinder | undefined;
  /** Original lengths of bodies that were truncated, in characters. */
  readonly truncated?: { readonly request?: number; readonly response?: number } | undefined;
}

/** Outcomes of a request: answered, refused by Magento, without a matching route or field, or failed by a fault. */
export const OUTCOMES = ['answered', 'refused', 'unmatched', 'faulted'] as const;
/** The outcome of a request. */
export type Outcome = (typeof OUTCOMES)[number];

/** The outcome of a request. `faulted` takes precedence over `refused`. */
export function outcomeOf({ exchange, isFaulted }: Entry): Outcome {
  if (isFaulted) return 'faulted';
  if (exchange.unmatched) return 'unmatched';
  return exchange.refusal === undefined ? 'answered' : 'refused';
}

/** Ids of the faults that fired on a request. */
export const faultIdsOf = ({ faults }: Entry): readonly string[] => faults?.map(({ id }) => id) ?? [];

/** A bearer token, or its redaction token in an imported journal. */
const BEARER_TOKEN = /^bearer ([^ ]+|\[masked \w{8}\])$/i;

/** The bearer token that a request sent. */
export const bearerTokenOfEntry = ({ request }: Entry): string | undefined =>
  BEARER_TOKEN.exec(request.headers['authorization'] ?? '')?.[1];

/** The parts of an entry, or of a request without a response yet, that patterns are compared with. */
type SubjectSource = Pick<Entry, 'request' | 'exchange' | 'identity' | 'token' | 'faults'> & {
  readonly durationMs?: number | undefined;
  readonly response?: HttpResponse | undefined;
};

/** The subject of patterns for a request. Values that are slow to compute are computed when a pattern reads them. */
export const subjectOf = (source: SubjectSource): Subject => new EntrySubject(source);

class EntrySubject implements Subject {
  readonly #source: SubjectSource;
  #bodyJson: { readonly value: unknown } | undefined;
  #signInSubject: ReturnType<Entry['exchange']['signInSubject']> | undefined;

  constructor(source: SubjectSource) {
    this.#source = source;
  }

  get operations(): readonly string[] {
    return this.#source.exchange.operations;
  }

  get selectsField(): (path: string) => boolean {
    return (path) => this.#source.exchange.selectsField?.(path) ?? false;
  }

  get resources(): readonly string[] | undefined {
    return this.#source.exchange.resources;
  }

  /** The path without the prefix of a sandbox. */
  get path(): string {
    const { path } = this.#source.request;
    return path.startsWith('/_sandbox/') ? path.slice(path.indexOf('/', '/_sandbox/'.length)) : path;
  }

  get method(): string {
    return this.#source.request.method;
  }

  get status(): number | undefined {
    return this.#source.response?.status;
  }

  get message(): readonly string[] | undefined {
    return this.body === undefined ? undefined : messagesIn(this.bodyJson, this.body);
  }

  get category(): readonly string[] | undefined {
    return this.body === undefined ? undefined : categoriesIn(this.bodyJson);
  }

  get body(): string | undefined {
    return this.#source.response?.body;
  }

  get bodyJson(): unknown {
    this.#bodyJson ??= { value: tryParseBody(this.body ?? '') };
    return this.#bodyJson.value;
  }

  get durationMs(): number | undefined {
    return this.#source.durationMs;
  }

  get store(): string {
    return this.#source.exchange.store;
  }

  get identity(): string {
    return this.#source.identity.type;
  }

  get customer(): string | undefined {
    return this.#named.customer ?? this.#ownerOf('customer');
  }

  get admin(): string | undefined {
    return this.#named.admin ?? this.#ownerOf('admin');
  }

  get integration(): string | undefined {
    return this.#ownerOf('integration');
  }

  get token(): string | undefined {
    return this.#source.token?.state;
  }

  get fault(): readonly string[] {
    return (
      this.#source.faults?.flatMap(({ id, preset }) => (preset === undefined || preset === id ? id : [id, preset])) ??
      []
    );
  }

  get headers(): Headers {
    return this.#source.request.headers;
  }

  get variables(): Readonly<Record<string, unknown>> {
    return this.#source.exchange.variables();
  }

  /** The account that a sign-in names. */
  get #named() {
    this.#signInSubject ??= this.#source.exchange.signInSubject();
    return this.#signInSubject;
  }

  #ownerOf(type: IdentityName): string | undefined {
    const { token, identity } = this.#source;
    if (token?.type === type) return token.owner;
    return identity.type === type ? identity.name : undefined;
  }
}
