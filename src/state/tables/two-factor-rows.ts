import type { ProviderCode } from '../../magento/config/two-factor-providers.ts';

/**
 * What an admin has set up, provider by provider: Magento's `tfa_user_config`. The google secret that is active lies
 * beside it, in `totp_secret`. [magento/security-package TwoFactorAuth/Model/UserConfigManager.php]
 */
export interface TwoFactor {
  /** Codes that an admin chose for the user. Magento keeps them, and lets the forced ones count. */
  readonly providers?: readonly ProviderCode[] | undefined;
  readonly default_provider?: ProviderCode | undefined;
  /** A secret that was given out and not yet activated. */
  readonly google?: { readonly secret: string } | undefined;
  readonly authy?: Authy | undefined;
  readonly duo_security?: Duo | undefined;
  readonly u2fkey?: U2fKey | undefined;
}

/** Authy's account of the user, and what this program plays of Authy. */
export interface Authy {
  readonly active: boolean;
  readonly country_code: string;
  readonly phone_number: string;
  /** Authy's id of the user: there once the phone is confirmed. */
  readonly user?: number | undefined;
  /** The code that the user's app shows. It does not change. */
  readonly code?: string | undefined;
  /** What the user answers to a prompt on the phone; `pending` is no answer. */
  readonly onetouch: OneTouchAnswer;
  readonly pending_approval?: string | undefined;
  /** What confirms the phone. Milliseconds since 1970. */
  readonly verification?: { readonly code: string; readonly expires_at: number } | undefined;
}

export const ONE_TOUCH_ANSWERS = ['approved', 'denied', 'pending'] as const;
export type OneTouchAnswer = (typeof ONE_TOUCH_ANSWERS)[number];

export interface Duo {
  readonly active: boolean;
  /** What Duo takes from this user. It does not change. */
  readonly passcode?: string | undefined;
}

export interface U2fKey {
  readonly active: boolean;
  /** Only one key can be registered at a time; it takes the place of an earlier one. */
  readonly public_keys: readonly U2fPublicKey[];
  /** Bytes that a registration or a sign-in has to sign; gone once it did. */
  readonly register_challenge?: readonly number[] | undefined;
  readonly authentication_challenge?: readonly number[] | undefined;
}

export interface U2fPublicKey {
  /** Base64 of the credential's id, as the browser sent it. */
  readonly id: string;
  /** The ES256 key as PEM. */
  readonly key: string;
  readonly aaguid?: string | undefined;
}

export const EMPTY_TWO_FACTOR: TwoFactor = {};
