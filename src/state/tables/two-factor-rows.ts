import type { ProviderCode } from '../../magento/config/two-factor-providers.ts';

/**
 * The second factors of an admin, by provider: Magento's `tfa_user_config`. The active Google secret is in `totp_secret` of
 * the admin. [magento/security-package TwoFactorAuth/Model/UserConfigManager.php]
 */
export interface TwoFactor {
  /** Providers that were chosen for the admin. Magento stores them, but only the forced ones apply. */
  readonly providers?: readonly ProviderCode[] | undefined;
  readonly default_provider?: ProviderCode | undefined;
  /** A secret that was issued and is not active yet. */
  readonly google?: { readonly secret: string } | undefined;
  readonly authy?: Authy | undefined;
  readonly duo_security?: Duo | undefined;
  readonly u2fkey?: U2fKey | undefined;
}

/** The Authy account of the user; Authy is simulated. */
export interface Authy {
  readonly active: boolean;
  readonly country_code: string;
  readonly phone_number: string;
  /** Authy's id of the user; absent until the phone is verified. */
  readonly user?: number | undefined;
  /** The code that the Authy app shows; it does not change. */
  readonly code?: string | undefined;
  /** The answer of the user to a prompt; `pending`: no answer yet. */
  readonly onetouch: OneTouchAnswer;
  readonly pending_approval?: string | undefined;
  /** The code that verifies the phone. Its expiry is in milliseconds since 1970. */
  readonly verification?: { readonly code: string; readonly expires_at: number } | undefined;
}

/** Answers of a user to a OneTouch prompt of Authy. */
export const ONE_TOUCH_ANSWERS = ['approved', 'denied', 'pending'] as const;
/** An answer of a user to a OneTouch prompt of Authy. */
export type OneTouchAnswer = (typeof ONE_TOUCH_ANSWERS)[number];

/** The Duo account of an admin; Duo is simulated. */
export interface Duo {
  readonly active: boolean;
  /** The passcode that Duo accepts; it does not change. */
  readonly passcode?: string | undefined;
}

/** The security keys of an admin (WebAuthn). */
export interface U2fKey {
  readonly active: boolean;
  /** Registered keys. A new registration replaces them. */
  readonly public_keys: readonly U2fPublicKey[];
  /** Bytes that the next registration or sign-in must sign; absent afterwards. */
  readonly register_challenge?: readonly number[] | undefined;
  readonly authentication_challenge?: readonly number[] | undefined;
}

/** A registered security key. */
export interface U2fPublicKey {
  /** Id of the credential, base64, as the browser sent it. */
  readonly id: string;
  /** ES256 public key, PEM. */
  readonly key: string;
  readonly aaguid?: string | undefined;
}

/** The second factors of an admin without any. */
export const EMPTY_TWO_FACTOR: TwoFactor = {};
