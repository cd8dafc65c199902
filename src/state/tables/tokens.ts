/** User types as Magento numbers them. [app/code/Magento/Authorization/Model/UserContextInterface.php] */
export const USER_TYPES = { integration: 1, admin: 2, customer: 3 } as const;
export type OwnerType = keyof typeof USER_TYPES;

export interface TokenOwner {
  readonly type: OwnerType;
  readonly id: number;
}

/** A token that this world issued or that its document names. Times are whole seconds since 1970. */
export interface TokenRecord {
  readonly token: string;
  readonly shape: 'opaque' | 'jwt';
  /** Counts up with every token of a world; what a revocation kills is told by it, not by the second. */
  readonly number: number;
  readonly owner: TokenOwner;
  readonly issuedAt: number;
  /** Null: the configured life of opaque tokens decides when it is read. */
  readonly expiresAt: number | null;
  /** The key that signed it; a token of another key is unreadable. */
  readonly signer?: object;
}

/** How a token ends: by time, by somebody, or by being spoilt so that it can no longer be read. */
export type TokenEnd = 'revoked' | 'expired' | 'garbled';

/** What ended an owner's tokens, up to a number and a second. */
interface CutOff {
  readonly number: number;
  readonly second: number;
}

/** What happens to tokens: one is issued; one is revoked, or all that an owner has. */
export type TokenEvent =
  | { readonly type: 'token-issued'; readonly token: string; readonly owner: TokenOwner }
  | { readonly type: 'token-revoked'; readonly token?: string; readonly owner: TokenOwner };

/** How many tokens are kept for listing; JWTs beyond that stay valid, since nothing need be kept for them. */
const LISTED = 10_000;
/** How many verified JWTs are kept; when there are more, all are verified anew. */
const VERIFIED = 1_000;
/** With more opaque tokens than that, the expired ones are cleaned up; then again when they have doubled. */
const CLEAN_UP_FROM = 20_000;

/** The tokens of one world. */
export interface Tokens {
  /** Tells this world's JWTs from those of any other. */
  readonly mark: string;
  readonly issued: number;
  nextNumber(): number;
  /** Keeps a token with the latest; one that `stays` can be looked up by its text until it is cleaned up. */
  add(record: TokenRecord, stays: boolean): void;
  /** A token that stays, or whose signature was verified lately, by its text. */
  find(token: string): TokenRecord | undefined;
  /** Keeps a token as verified: bearers come again and again. */
  cacheVerified(record: TokenRecord): void;
  /** The latest tokens, oldest first. */
  list(): TokenRecord[];
  /** Ends the tokens of an owner up to a number: all that it has now, when left out. */
  endOwner(how: TokenEnd, owner: TokenOwner, second: number, upTo?: number): void;
  endToken(token: Pick<TokenRecord, 'token' | 'owner'>, how: TokenEnd, second: number): void;
  /** Tells somebody of all that happens from now on. */
  onEvent(listener: (event: TokenEvent) => void): void;
  /** Second of the end that hit a token; nothing while none did. */
  endedAt(how: TokenEnd, token: Pick<TokenRecord, 'token' | 'number' | 'owner' | 'issuedAt'>): number | undefined;
  revocationCutOff(owner: TokenOwner): CutOff | undefined;
  hasOpaqueTokens(owner: TokenOwner): boolean;
  /** Whether so many tokens stay that those that are over should go, as Magento's cron job drops them. */
  readonly needsCleanUp: boolean;
  cleanUp(isOver: (record: TokenRecord) => boolean): void;
}

const ownerKey = (owner: TokenOwner): number => owner.id * 4 + USER_TYPES[owner.type];

export function createTokens(mark: string): Tokens {
  /** A token of number n stands at n modulo the length. */
  const ring: TokenRecord[] = [];
  const staying = new Map<string, TokenRecord>();
  const verified = new Map<string, TokenRecord>();
  const ended: Readonly<Record<TokenEnd, Map<string, number>>> = {
    revoked: new Map(),
    expired: new Map(),
    garbled: new Map(),
  };
  const cutOffs: Readonly<Record<TokenEnd, Map<number, CutOff>>> = {
    revoked: new Map(),
    expired: new Map(),
    garbled: new Map(),
  };
  let tell: ((event: TokenEvent) => void) | undefined;
  let issued = 0;
  let cleanUpAt = CLEAN_UP_FROM;

  return {
    mark,
    get issued() {
      return issued;
    },
    nextNumber() {
      issued += 1;
      return issued;
    },
    add(record, stays) {
      ring[(record.number - 1) % LISTED] = record;
      if (stays) staying.set(record.token, record);
      tell?.({ type: 'token-issued', token: record.token, owner: record.owner });
    },
    find: (token) => verified.get(token) ?? staying.get(token),
    cacheVerified(record) {
      if (verified.size >= VERIFIED) verified.clear();
      verified.set(record.token, record);
    },
    list() {
      const oldest = issued > LISTED ? issued % LISTED : 0;
      return [...ring.slice(oldest), ...ring.slice(0, oldest)];
    },
    endOwner(how, owner, second, upTo = issued) {
      cutOffs[how].set(ownerKey(owner), { number: upTo, second });
      if (how === 'revoked') tell?.({ type: 'token-revoked', owner });
    },
    endToken({ token, owner }, how, second) {
      ended[how].set(token, second);
      if (how === 'revoked') tell?.({ type: 'token-revoked', token, owner });
    },
    onEvent(listener) {
      tell = listener;
    },
    endedAt(how, token) {
      const single = ended[how].size > 0 ? ended[how].get(token.token) : undefined;
      if (single !== undefined) return single;
      const cutOff = cutOffs[how].size > 0 ? cutOffs[how].get(ownerKey(token.owner)) : undefined;
      if (cutOff === undefined) return undefined;
      return token.number <= cutOff.number || token.issuedAt < cutOff.second ? cutOff.second : undefined;
    },
    revocationCutOff: (owner) => cutOffs.revoked.get(ownerKey(owner)),
    hasOpaqueTokens(owner) {
      const key = ownerKey(owner);
      const { number } = cutOffs.revoked.get(key) ?? { number: 0 };
      for (const record of staying.values()) if (ownerKey(record.owner) === key && record.number > number) return true;
      return false;
    },
    get needsCleanUp() {
      return staying.size >= cleanUpAt;
    },
    cleanUp(isOver) {
      for (const [token, record] of staying) if (isOver(record)) staying.delete(token);
      cleanUpAt = Math.max(CLEAN_UP_FROM, staying.size * 2);
    },
  };
}
