/** The numbers of Magento's user types. [app/code/Magento/Authorization/Model/UserContextInterface.php] */
export const USER_TYPES = { integration: 1, admin: 2, customer: 3 } as const;
/** Type of the owner of a token. */
export type OwnerType = keyof typeof USER_TYPES;

/** The account or integration that owns a token. */
export interface TokenOwner {
  readonly type: OwnerType;
  readonly id: number;
}

/** A token that this world issued or that its document contains. Times are whole seconds since 1970. */
export interface TokenRecord {
  readonly token: string;
  readonly shape: 'opaque' | 'jwt';
  /** Sequence number within the world. A revocation applies to numbers, since a second can contain several tokens. */
  readonly number: number;
  readonly owner: TokenOwner;
  readonly issuedAt: number;
  /** Expiry; `null`: the configured lifetime of opaque tokens applies. */
  readonly expiresAt: number | null;
  /** The key that signed it. With another key, the signature is invalid. */
  readonly signer?: object;
}

/** A reason for which a token is invalid before its lifetime ends. */
export type TokenEnd = 'revoked' | 'expired' | 'garbled';

/** A limit of the valid tokens of an owner: tokens up to a sequence number, or issued before a second, are invalid. */
interface CutOff {
  readonly number: number;
  readonly second: number;
}

/** A token was issued or revoked. Without `token`, all tokens of the owner were revoked. */
export type TokenEvent =
  | { readonly type: 'token-issued'; readonly token: string; readonly owner: TokenOwner }
  | { readonly type: 'token-revoked'; readonly token?: string; readonly owner: TokenOwner };

/** Maximum number of listed tokens. Older JWTs remain valid, because their validity does not depend on the list. */
const MAX_LISTED = 10_000;
/** Maximum number of cached verified JWTs. The cache is cleared when it is full: an LRU cache would allocate memory for all entries in each world. */
const MAX_VERIFIED = 1_000;
/** Number of opaque tokens at which expired ones are deleted, and again when the remaining number has doubled. */
const CLEAN_UP_FROM = 20_000;

/** The tokens of one world. */
export interface Tokens {
  /** Mark that distinguishes the JWTs of this world from those of other worlds. */
  readonly mark: string;
  /** Number of issued tokens. */
  readonly issued: number;
  /** The newest token. */
  readonly newest: TokenRecord | undefined;
  nextNumber(): number;
  /** Adds a token to the list. With `isStored`, it can also be found by its string, until it is cleaned up. */
  add(record: TokenRecord, isStored: boolean): void;
  /** Finds a stored token, or a JWT that was verified recently, by its string. */
  find(token: string): TokenRecord | undefined;
  /** Caches a JWT whose signature is valid, because clients send the same token with each request. */
  cacheVerified(record: TokenRecord): void;
  /** The newest tokens, oldest first. */
  list(): TokenRecord[];
  /** Ends the tokens of an owner up to a sequence number; default: all tokens issued so far. */
  endOwner(end: TokenEnd, owner: TokenOwner, second: number, upTo?: number): void;
  /** Ends one token. */
  endToken(token: Pick<TokenRecord, 'token' | 'owner'>, end: TokenEnd, second: number): void;
  /** Sets the listener of events. */
  onEvent(listener: (event: TokenEvent) => void): void;
  /** The second at which a token was ended; `undefined` if it was not. */
  endedAt(end: TokenEnd, token: Pick<TokenRecord, 'token' | 'number' | 'owner' | 'issuedAt'>): number | undefined;
  /** The limit that the last revocation of all tokens of an owner has set. */
  revocationCutOff(owner: TokenOwner): CutOff | undefined;
  /** Ids of the owners of a type all of whose tokens were revoked. */
  revokedOwners(type: OwnerType): number[];
  /** Whether an owner has stored opaque tokens that were not revoked. */
  hasOpaqueTokens(owner: TokenOwner): boolean;
  /** Whether there are enough stored tokens to delete expired ones, as Magento's cron job does. */
  readonly needsCleanUp: boolean;
  cleanUp(isExpired: (record: TokenRecord) => boolean): void;
}

/** A number that identifies an owner, for maps: ids of different types of owners may be equal. */
const ownerKey = (owner: TokenOwner): number => owner.id * 4 + USER_TYPES[owner.type];

/** Creates an empty table of tokens. */
export const createTokens = (mark: string): Tokens => new TokenTable(mark);

class TokenTable implements Tokens {
  readonly mark: string;
  /** Ring buffer: the index of a token is its sequence number - 1, modulo the length. */
  readonly #ring: TokenRecord[] = [];
  readonly #stored = new Map<string, TokenRecord>();
  readonly #verified = new Map<string, TokenRecord>();
  /** The tokens that were ended one by one, by string. The maps are created by the first end of a kind, to save memory. */
  readonly #ended: Partial<Record<TokenEnd, Map<string, number>>> = {};
  /** The limits of owners whose tokens were all ended. */
  readonly #cutOffs: Partial<Record<TokenEnd, Map<number, CutOff>>> = {};
  #emit: ((event: TokenEvent) => void) | undefined;
  #issued = 0;
  #cleanUpAt = CLEAN_UP_FROM;

  constructor(mark: string) {
    this.mark = mark;
  }

  get issued() {
    return this.#issued;
  }

  get newest() {
    return this.#issued === 0 ? undefined : this.#ring[(this.#issued - 1) % MAX_LISTED];
  }

  get needsCleanUp() {
    return this.#stored.size >= this.#cleanUpAt;
  }

  nextNumber(): number {
    this.#issued += 1;
    return this.#issued;
  }

  add(record: TokenRecord, isStored: boolean): void {
    this.#ring[(record.number - 1) % MAX_LISTED] = record;
    if (isStored) this.#stored.set(record.token, record);
    this.#emit?.({ type: 'token-issued', token: record.token, owner: record.owner });
  }

  find(token: string) {
    return this.#verified.get(token) ?? this.#stored.get(token);
  }

  cacheVerified(record: TokenRecord): void {
    if (this.#verified.size >= MAX_VERIFIED) this.#verified.clear();
    this.#verified.set(record.token, record);
  }

  list() {
    const oldest = this.#issued % MAX_LISTED;
    return [...this.#ring.slice(oldest), ...this.#ring.slice(0, oldest)];
  }

  endOwner(end: TokenEnd, owner: TokenOwner, second: number, upTo = this.#issued): void {
    this.#cutOffs[end] ??= new Map();
    this.#cutOffs[end].set(ownerKey(owner), { number: upTo, second });
    if (end === 'revoked') this.#emit?.({ type: 'token-revoked', owner });
  }

  endToken({ token, owner }: Pick<TokenRecord, 'token' | 'owner'>, end: TokenEnd, second: number): void {
    this.#ended[end] ??= new Map();
    this.#ended[end].set(token, second);
    if (end === 'revoked') this.#emit?.({ type: 'token-revoked', token, owner });
  }

  onEvent(listener: (event: TokenEvent) => void): void {
    this.#emit = listener;
  }

  endedAt(end: TokenEnd, token: Pick<TokenRecord, 'token' | 'number' | 'owner' | 'issuedAt'>) {
    const single = this.#ended[end]?.get(token.token);
    if (single !== undefined) return single;
    const cutOff = this.#cutOffs[end]?.get(ownerKey(token.owner));
    if (cutOff === undefined) return undefined;
    return token.number <= cutOff.number || token.issuedAt < cutOff.second ? cutOff.second : undefined;
  }

  revocationCutOff(owner: TokenOwner) {
    return this.#cutOffs.revoked?.get(ownerKey(owner));
  }

  revokedOwners(type: OwnerType) {
    const keys = [...(this.#cutOffs.revoked?.keys() ?? [])];
    return keys.filter((key) => key % 4 === USER_TYPES[type]).map((key) => Math.floor(key / 4));
  }

  hasOpaqueTokens(owner: TokenOwner): boolean {
    const key = ownerKey(owner);
    const { number } = this.revocationCutOff(owner) ?? { number: 0 };
    for (const record of this.#stored.values())
      if (ownerKey(record.owner) === key && record.number > number) return true;
    return false;
  }

  cleanUp(isExpired: (record: TokenRecord) => boolean): void {
    for (const [token, record] of this.#stored) if (isExpired(record)) this.#stored.delete(token);
    this.#cleanUpAt = Math.max(CLEAN_UP_FROM, this.#stored.size * 2);
  }
}
