/** A two-factor provider, as in the module's declaration. */
export interface TwoFactorProvider {
  readonly name: string;
  readonly icon: string;
  readonly reset_allowed: boolean;
  /** Paths of Admin pages. */
  readonly configure_action: string;
  readonly auth_action: string;
  readonly extra_actions: readonly string[];
}

const icon = (code: string): string => `Magento_TwoFactorAuth::images/providers/${code}.png`;
const pages = (folder: string, extra: readonly string[]) => ({
  configure_action: `tfa/${folder}/configure`,
  auth_action: `tfa/${folder}/auth`,
  extra_actions: extra.map((page) => `tfa/${folder}/${page}`),
});

/** The installed providers by code, in their order. [magento/security-package TwoFactorAuth/etc/di.xml] */
export const twoFactorProviders = {
  google: {
    name: 'Google Authenticator',
    icon: icon('google'),
    reset_allowed: true,
    ...pages('google', ['qr', 'configurepost', 'authpost']),
  },
  duo_security: {
    name: 'Duo Security',
    icon: icon('duo_security'),
    reset_allowed: false,
    ...pages('duo', ['authpost']),
  },
  authy: {
    name: 'Authy',
    icon: icon('authy'),
    reset_allowed: true,
    ...pages('authy', [
      'configurepost',
      'configureverifypost',
      'verify',
      'authpost',
      'token',
      'onetouch',
      'verifyonetouch',
    ]),
  },
  u2fkey: {
    name: 'U2F (Yubikey and others)',
    icon: icon('u2fkey'),
    reset_allowed: true,
    ...pages('u2f', ['configurepost', 'authpost']),
  },
} as const satisfies Readonly<Record<string, TwoFactorProvider>>;

/** Code of a two-factor provider. */
export type ProviderCode = keyof typeof twoFactorProviders;

/** Codes of all two-factor providers. */
export const PROVIDER_CODES = Object.keys(twoFactorProviders) as readonly ProviderCode[];

/** Whether a string is the code of a two-factor provider. */
export const isProviderCode = (code: string): code is ProviderCode => Object.hasOwn(twoFactorProviders, code);
