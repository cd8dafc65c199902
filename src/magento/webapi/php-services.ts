import type { DeclaredRoute, ServiceName } from './webapi-routes.ts';

/** Modules whose names do not end at the second capital letter of a service interface. */
const MODULES = ['asynchronousOperations', 'twoFactorAuth', 'customer', 'integration'];

/** Methods in PHP whose names differ from those of `src/rest/services`. [etc/webapi.xml] */
const METHODS: Readonly<Partial<Record<ServiceName, string>>> = {
  saveOwnCustomer: 'save',
  changePassword: 'changePasswordById',
  activateOwnCustomer: 'activateById',
  activateCustomer: 'activate',
  saveCustomer: 'save',
  validateCustomer: 'validate',
  deleteAddress: 'deleteById',
  deleteCustomer: 'deleteById',
  setDefaultGroup: 'setDefaultCustomerGroup',
  addGroup: 'save',
  saveGroup: 'save',
  deleteGroup: 'deleteById',
  setDefaultProvider: 'setDefaultProviderCode',
  setUserProviders: 'setProvidersCodes',
  createGoogleAccessToken: 'createAdminAccessToken',
  configureGoogle: 'getConfigurationData',
  activateGoogle: 'activate',
  createAuthyAccessToken: 'createAdminAccessTokenWithCredentials',
  sendAuthyToken: 'sendToken',
  createOneTouchAccessToken: 'creatAdminAccessTokenWithOneTouch',
  configureAuthy: 'sendDeviceRegistrationPrompt',
  activateAuthy: 'activate',
  challengeU2f: 'getAuthenticationData',
  createU2fAccessToken: 'createAdminAccessToken',
  configureU2f: 'getRegistrationData',
  activateU2f: 'activate',
  configureDuo: 'getDuoConfigurationData',
  getDuoAuthenticationData: 'getAuthenticateData',
  createDuoAccessTokenBySignature: 'createAdminAccessTokenWithCredentialsAndPasscode',
  activateDuoBySignature: 'duoActivate',
  createDuoAccessTokenByPasscode: 'createAdminAccessTokenWithCredentialsAndPasscode',
  activateDuo: 'duoActivate',
};

/** The PHP class and method of a route's service: `Magento\Customer\Api\AccountManagementInterface::createAccount`. */
export function phpServiceOf({ serviceInterface, service }: DeclaredRoute): { className: string; method: string } {
  const module = MODULES.find((name) => serviceInterface.startsWith(name)) ?? '';
  const name = serviceInterface.slice(module.length).replace(/V\d+$/, '');
  const className = `Magento\\${module.charAt(0).toUpperCase()}${module.slice(1)}\\Api\\${name}Interface`;
  return { className, method: METHODS[service] ?? service };
}

/** The message queue topic of a route's asynchronous operations. [WebapiAsync/Model/Config.php generateTopicNameFromService] */
export function topicOf(route: DeclaredRoute): string {
  const { className, method } = phpServiceOf(route);
  return `async.${className.replaceAll('\\', '.')}.${method}.${route.method}`.toLowerCase();
}
