import { docs, presetsOf } from './preset.ts';

const OAUTH = docs('get-started/authentication/gs-authentication-oauth.md');
const SIGNED = { authorization: { match: '^OAuth ' } };

/** Integrations: bearers and signatures. */
export const integrationPresets = presetsOf({
  id: 'integration-bearer-disabled',
  why: 'Since 2.4.4 the access token of an integration does not work as a bearer unless a setting says so; signed requests do.',
  clears: 'switching it off (`oauth/consumer/enable_integration_as_bearer`)',
  sources: ['magento/magento2#38426', 'magento/magento2#39289', OAUTH],
  says: ['consumerNotAuthorized', 'tokenUnreadable'],
  when: { identity: 'integration' },
  then: {
    behaviour: { integration_token_as_bearer: 'configured' },
    config: { 'oauth/consumer/enable_integration_as_bearer': 0 },
  },
});

void SIGNED;
