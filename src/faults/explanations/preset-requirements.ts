import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { PresetId } from '../../fault-schema/presets/presets.ts';
import type { Behaviour } from '../../magento/releases/behaviour.ts';
import { isSince } from '../../magento/releases/since.ts';
import { hasStaging, hasTwoFactor, type Realm } from '../../state/realm.ts';
import type { Fault } from '../model/fault.ts';
import { explainMissingPhrase } from './missing-phrase.ts';

/** A condition without which the problem of a preset cannot occur. */
interface PresetRequirement {
  readonly isSatisfiedBy: (realm: Realm) => boolean;
  /** Why the condition is not satisfied, as a clause. */
  readonly missing: string;
}

const twoFactor: PresetRequirement = {
  isSatisfiedBy: hasTwoFactor,
  missing: 'Magento_TwoFactorAuth is not installed or not enabled, so no route accepts a one-time code',
};
const recaptcha: PresetRequirement = {
  isSatisfiedBy: ({ behaviour }) => behaviour.recaptcha_in_web_api !== 'absent',
  missing: 'reCAPTCHA protects pages only, neither REST nor GraphQL',
};
const staging: PresetRequirement = {
  isSatisfiedBy: (realm) => hasStaging(realm) && realm.behaviour.preview_version === 'staged_content',
  missing: 'there is no staged content, which Adobe Commerce has since 2.3.5',
};

const presetRequirements: Readonly<Record<string, PresetRequirement>> = {
  'admin-otp-invalid': twoFactor,
  'admin-otp-clock-drift': twoFactor,
  'admin-otp-window-misconfigured': twoFactor,
  'recaptcha-blocks-login': recaptcha,
  'recaptcha-token-reused': recaptcha,
  'staging-missing-header': staging,
  'staging-wrong-operation': staging,
  'staging-outside-campaign': staging,
  'relogin-same-second-dead': {
    isSatisfiedBy: ({ behaviour }) => behaviour.revocation === 'cut_off',
    missing: 'signing out deletes tokens and stores no time',
  },
  'graphql-kills-session': {
    isSatisfiedBy: ({ behaviour }) => behaviour.graphql_session === 'signed_in',
    missing: 'a bearer token signs in no session',
  },
  'http-200-with-errors': {
    isSatisfiedBy: ({ behaviour }) => behaviour.executed_errors === 'by_category',
    missing: 'executed requests with errors have status 200 already',
  },
  'login-as-customer-denied': {
    isSatisfiedBy: ({ release }) => isSince(release, '2.4.2'),
    missing: 'the mutation generateCustomerTokenAsAdmin does not exist',
  },
} satisfies { readonly [Id in PresetId]?: PresetRequirement };

type ExplainedFault = Pick<Fault, 'preset' | 'then'>;

/**
 * Explains why a fault does not reproduce a problem of the release of a world: it has no effect, or the release does not have
 * the message that it sends.
 *
 * @param realm a realm with the traits that it has without faults
 * @returns `undefined` for a fault that reproduces a problem of the release
 */
export const noteOnFault = (realm: Realm, fault: ExplainedFault): string | undefined =>
  explainNoEffect(realm, fault) ?? explainMissingPhrase(realm.release, fault.then);

/**
 * Explains why a fault has no effect in a world: a requirement of its preset is not satisfied, or the world has the same
 * behaviour without the fault.
 *
 * @param realm a realm with the traits that it has without faults
 * @returns `undefined` for a fault that can have an effect
 */
export function explainNoEffect(realm: Realm, { preset, then }: ExplainedFault): string | undefined {
  const need = preset === undefined ? undefined : presetRequirements[preset];
  const missing = need === undefined || need.isSatisfiedBy(realm) ? sameBehaviour(realm.behaviour, then) : need.missing;
  return missing === undefined ? undefined : `no effect in Magento ${realm.release.name}: ${missing}`;
}

function sameBehaviour(behaviour: Behaviour, effects: readonly Effect[]): string | undefined {
  const isSame = effects.every((effect) => {
    const { behaviour: changes, ...others } = effect;
    return (
      changes !== undefined &&
      Object.keys(others).length === 0 &&
      Object.entries(changes).every(([trait, value]) => behaviour[trait as keyof Behaviour] === value)
    );
  });
  if (!isSame) return undefined;
  const traits = effects.flatMap(({ behaviour: changes = {} }) => Object.entries(changes));
  if (traits.length === 0) return 'it changes no trait';
  return `${[...new Set(traits.map(([trait, value]) => `${trait} is ${value}`))].join(' and ')} without it`;
}
