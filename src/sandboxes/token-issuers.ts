import { LRUCache } from 'lru-cache';
import type { Sandbox } from './sandbox.ts';

/** Maximum number of marks of one sandbox: tokens issued before that many resets are still sent to it. */
const MAX_MARKS = 100;
/** Maximum number of cached token → sandbox lookups. */
const MAX_TOKENS = 10_000;

/** Finds the sandbox that issued a token: of a JWT by the mark in it, of an opaque token by a search whose result is cached. */
export class TokenIssuers {
  readonly #byMark = new Map<string, Sandbox>();
  readonly #marks = new Map<Sandbox, string[]>();
  /** Marks that are not computed yet: most worlds are reset before a token is searched for. */
  readonly #pending = new Map<Sandbox, (() => string)[]>();
  readonly #maxTokens: number;
  /** Created on first use, since an LRUCache allocates the memory for all its entries. */
  #byToken: LRUCache<string, Sandbox> | undefined;

  constructor(maxTokens = MAX_TOKENS) {
    this.#maxTokens = maxTokens;
  }

  /** @param mark called when a token is searched for */
  add(mark: () => string, sandbox: Sandbox): void {
    const pending = this.#pending.get(sandbox) ?? [];
    this.#pending.set(sandbox, pending);
    pending.push(mark);
    if (pending.length > MAX_MARKS) pending.shift();
  }

  /** @param sandboxes the sandboxes in which an opaque token is searched for */
  find(token: string, sandboxes: () => readonly Sandbox[]): Sandbox | undefined {
    const cached = this.#byToken?.get(token);
    if (cached) return cached;
    this.#addPending();
    const mark = markOf(token);
    const issuer =
      mark === undefined ? sandboxes().find(({ realm }) => realm.world.tokens.find(token)) : this.#byMark.get(mark);
    if (issuer === undefined) return undefined;
    this.#byToken ??= new LRUCache({ max: this.#maxTokens });
    this.#byToken.set(token, issuer);
    return issuer;
  }

  remove(sandbox: Sandbox): void {
    for (const mark of this.#marks.get(sandbox) ?? []) this.#byMark.delete(mark);
    this.#marks.delete(sandbox);
    this.#pending.delete(sandbox);
    for (const [token, issuer] of this.#byToken?.entries() ?? []) if (issuer === sandbox) this.#byToken?.delete(token);
  }

  #addPending(): void {
    for (const [sandbox, pending] of this.#pending) for (const mark of pending) this.#addMark(mark(), sandbox);
    this.#pending.clear();
  }

  #addMark(mark: string, sandbox: Sandbox): void {
    const marks = this.#marks.get(sandbox) ?? [];
    this.#marks.set(sandbox, marks);
    marks.push(mark);
    this.#byMark.set(mark, sandbox);
    const oldest = marks.length > MAX_MARKS ? marks.shift() : undefined;
    if (oldest !== undefined) this.#byMark.delete(oldest);
  }
}

/** The mark of a sandbox: its id, and a digest. */
const SANDBOX_MARK = /^([A-Za-z0-9][\w-]{0,63}):[0-9a-f]{10}$/;

/** The id of the sandbox that a JWT names as its issuer, not verified. */
export const issuerIdOf = (token: string): string | undefined => SANDBOX_MARK.exec(markOf(token) ?? '')?.[1];

/** The mark in the last claim of a JWT; `undefined` for other tokens. The signature is verified later, by the world. */
function markOf(token: string): string | undefined {
  const [, claims, ...rest] = token.split('.');
  if (claims === undefined || rest.length !== 1) return undefined;
  try {
    const { jti }: { jti?: unknown } = JSON.parse(Buffer.from(claims, 'base64').toString());
    return typeof jti === 'string' ? jti.split('.')[0] : undefined;
  } catch {
    return undefined;
  }
}
