import type { Sandbox } from './sandbox.ts';

/** Marks kept of one sandbox: its tokens from before so many resets still lead to it. */
const MARKS_EACH = 100;
/** Tokens whose issuer is known by heart. */
const KEPT = 10_000;

/** Which sandbox issued a token. A JWT tells by its mark; an opaque one has to be looked for, once. */
export class TokenIssuers {
  readonly #byMark = new Map<string, Sandbox>();
  readonly #marks = new Map<Sandbox, string[]>();
  readonly #byToken = new Map<string, Sandbox>();

  add(mark: string, sandbox: Sandbox): void {
    const marks = this.#marks.get(sandbox) ?? [];
    this.#marks.set(sandbox, marks);
    marks.push(mark);
    this.#byMark.set(mark, sandbox);
    const oldest = marks.length > MARKS_EACH ? marks.shift() : undefined;
    if (oldest !== undefined) this.#byMark.delete(oldest);
  }

  /** @param all where an opaque token is looked for */
  find(token: string, all: () => readonly Sandbox[]): Sandbox | undefined {
    const known = this.#byToken.get(token);
    if (known) return known;
    const mark = markOf(token);
    const issuer =
      mark === undefined ? all().find(({ realm }) => realm.world.tokens.find(token)) : this.#byMark.get(mark);
    if (issuer === undefined) return undefined;
    if (this.#byToken.size >= KEPT) this.#byToken.clear();
    this.#byToken.set(token, issuer);
    return issuer;
  }

  forget(sandbox: Sandbox): void {
    for (const mark of this.#marks.get(sandbox) ?? []) this.#byMark.delete(mark);
    this.#marks.delete(sandbox);
    for (const [token, issuer] of this.#byToken) if (issuer === sandbox) this.#byToken.delete(token);
  }
}

/** The world's mark in a JWT's last claim, unverified: the world that it leads to judges it. Nothing in any other token. */
function markOf(token: string): string | undefined {
  const [, claims, ...rest] = token.split('.');
  if (claims === undefined || rest.length !== 1) return undefined;
  try {
    const { jti }: { jti?: unknown } = JSON.parse(Buffer.from(claims, 'base64url').toString());
    return typeof jti === 'string' ? jti.split('.')[0] : undefined;
  } catch {
    return undefined;
  }
}
