/** A condition of a pattern: a value, several of them, or a regular expression. */
export type PatternValue = unknown;
export type RequestPattern = Readonly<Record<string, PatternValue>>;

/** Headers and body of a request or response. */
export interface RecordedMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly cut_from?: number;
}

/** A recorded request with its response. */
export interface RecordedRequest {
  readonly id: number;
  readonly at: string;
  readonly operation: string;
  readonly operations?: readonly string[];
  readonly method: string;
  readonly path: string;
  readonly query?: string;
  readonly store: string;
  readonly status: number;
  readonly outcome: string;
  readonly magento: string;
  readonly identity: { readonly type: string; readonly id?: number; readonly name?: string; readonly by?: string };
  readonly token?: {
    readonly state: string;
    readonly type?: string;
    readonly owner?: string;
    readonly reason?: string;
  };
  readonly named?: { readonly customer?: string; readonly admin?: string };
  readonly refusal?: { readonly phrase: string; readonly message: string; readonly why?: string };
  readonly fault?: string;
  readonly faults?: readonly { readonly id: string; readonly preset?: string; readonly does: readonly string[] }[];
  readonly near_miss?: { readonly id: string; readonly preset?: string; readonly why: string };
  readonly hint?: string;
  readonly graphql?: {
    readonly operations: readonly string[];
    readonly fields: readonly { readonly name: string; readonly alias?: string }[];
    readonly variables: unknown;
  };
  readonly duration_ms: number;
  readonly request: RecordedMessage;
  readonly response: RecordedMessage;
}

export interface RecordedRequests {
  readonly items: readonly RecordedRequest[];
  readonly total: number;
  readonly dropped: number;
}

/** A fault of the world. */
export interface ListedFault {
  readonly id: string;
  readonly preset?: string;
  readonly variant?: string;
  readonly when: RequestPattern;
  readonly then: unknown;
  readonly times?: number;
  readonly after?: number;
  readonly matched: number;
  readonly fired: number;
  readonly state: 'active' | 'over' | 'disabled';
  readonly ends_at?: string;
  readonly clears?: string;
}

export interface ListedVariant {
  readonly why: string;
  readonly messages?: readonly string[];
}

/** A preset: a named fault. */
export interface ListedPreset {
  readonly id: string;
  readonly why: string;
  readonly clears: string;
  readonly subject: string;
  readonly messages: readonly string[];
  readonly sources: readonly string[];
  readonly when?: RequestPattern;
  readonly times?: number;
  readonly after?: number;
  readonly variants?: Readonly<Record<string, ListedVariant>>;
}

/** A Magento message that is similar to a pasted one, with its causes. */
export interface ExplainedMessage {
  readonly phrase: string;
  readonly text: string;
  readonly causes: readonly { readonly why: string; readonly preset?: string }[];
}

/** Attributes of a customer that the console reads; a fixture may have more. */
export interface CustomerAccount {
  readonly id: number;
  readonly email: string;
  readonly password?: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly website: string;
  readonly store: string;
  readonly group_id?: number;
  readonly failures?: number;
  readonly locked_until?: string | null;
  readonly confirmation?: string | null;
  readonly [attribute: string]: unknown;
}

export interface AdminAccount {
  readonly id: number;
  readonly username: string;
  readonly email: string;
  readonly password?: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly role: string;
  readonly totp_secret?: string | null;
  readonly locked_until?: string | null;
  readonly is_active?: boolean | number;
  readonly [attribute: string]: unknown;
}

export interface IntegrationAccount {
  readonly id: number;
  readonly name: string;
  readonly [attribute: string]: unknown;
}

/** A user name with failed sign-ins. */
export interface ListedThrottle {
  readonly type: 'customer' | 'admin';
  readonly name: string;
  readonly failures: number;
  readonly locked_until: string;
  readonly locked: boolean;
}

/** A token of the world. */
export interface ListedToken {
  readonly token: string;
  readonly type: 'customer' | 'admin' | 'integration';
  readonly owner: string;
  readonly shape: 'opaque' | 'jwt';
  readonly state: string;
  readonly issued_at: string;
  readonly expires_at: string | null;
}

export interface WorldClock {
  readonly now: string;
  readonly frozen: boolean;
}

/** A configuration path of the release. */
export interface ListedConfigPath {
  readonly path: string;
  readonly type: 'flag' | 'number' | 'string';
  readonly value: string | number | boolean | null;
  readonly default: string | number | boolean | null;
  readonly description: string;
  readonly allowed_values?: readonly string[];
}

/** What differs between two releases. */
export interface ReleaseComparison {
  readonly from: string;
  readonly to: string;
  readonly traits: readonly ChangedTrait[];
  readonly config: readonly { readonly path: string; readonly from: unknown; readonly to: unknown }[];
}

export interface ChangedTrait {
  readonly trait: string;
  readonly description: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

export interface ListedMail {
  readonly id: number;
  readonly at: string;
  readonly to: string;
  readonly template: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface AuditFinding {
  readonly rule: string;
  readonly sentence: string;
  readonly message: string;
  readonly requests: readonly number[];
}

export interface AuditReport {
  readonly passed: boolean;
  readonly items: readonly AuditFinding[];
  readonly rules: readonly { readonly id: string; readonly sentence: string; readonly enabled: boolean }[];
  readonly dropped: number;
}

export interface ListedSandbox {
  readonly id: string;
  readonly base_url: string;
}
