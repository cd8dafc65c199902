import { requireIdentity } from '../../auth/authenticate.ts';
import { authorize } from '../../auth/authorize.ts';
import { isGuarded, requireRecaptcha } from '../../domain/settings/recaptcha-guard.ts';
import { ANONYMOUS } from '../../magento/acl/acl-resources.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { DeclaredRoute } from '../../magento/webapi/webapi-routes.ts';
import { chain, type MaybePromise } from '../../platform/lazy.ts';
import { services } from '../services/services.ts';
import { readArguments } from '../values/read-arguments.ts';
import { ownStore, type RestCall, storeOf } from '../values/rest-call.ts';
import type { ReadXml, RestInput } from '../values/rest-input.ts';
import type { Arguments } from '../values/service-call.ts';
import { acceptOperations } from './asynchronous.ts';
import { describeServices } from './service-schema.ts';

const NAMES_GROUP = /group_?id/i;
const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'DELETE']);

/** What a request gives when it is not refused. */
export interface Answer {
  readonly value: unknown;
  readonly status?: number;
}

/**
 * What a request gives, in Magento's order: verb, route, permission and captcha, then content type and body, then parameters,
 * then the service. [app/code/Magento/Webapi/Controller/Rest/{InputParamsResolver,RequestValidator}.php]
 *
 * @throws Refusal
 */
export function answerCall(call: RestCall, readXml: ReadXml | undefined): MaybePromise<Answer> {
  const { realm, request, path, match, caller } = call;
  if (!METHODS.has(request.method)) throw new Refusal('methodNotSupported', [request.method]);
  requireIdentity(realm, caller);
  if (path.processor === 'schema') return { value: describeServices(call) };
  if (match === undefined) throw new Refusal('noRouteMatches');
  requireAllowed(call, match.route);
  const input = call.input(readXml);
  const read = (each: RestInput) => readArguments(realm.behaviour, match.route, each, caller.identity);
  const run = (values: Arguments) => callService(call, match.route, values);
  if (path.processor === 'sync') return chain(run(read(input)), (value) => ({ value }));
  return chain(acceptOperations(realm, path.processor, input, { read, run }), (value) => ({ value, status: 202 }));
}

/**
 * Whether a request's answer depends on who is asking: an anonymous route's does so only where a parameter is forced, or a
 * captcha stands before it, or it names the group of a new account.
 * [Webapi/Model/Plugin/GuestAuthorization.php, Controller/Rest/ParamsOverrider.php, Customer/Model/AccountManagementApi.php]
 */
export function wantsCaller({ realm, request, path, match }: Omit<RestCall, 'caller'>): boolean {
  if (path.processor === 'schema') return true;
  if (match === undefined) return false;
  const { resources, parameters, form, service } = match.route;
  return (
    resources.some((resource) => resource !== ANONYMOUS) ||
    parameters.some(({ forced }) => forced !== undefined) ||
    (service === 'createAccount' && NAMES_GROUP.test(request.body)) ||
    (form !== undefined && isGuarded(realm, storeOf(realm, path), form))
  );
}

function requireAllowed({ realm, request, path, caller }: RestCall, route: DeclaredRoute): void {
  authorize(realm, caller.identity, route.resources, ownStore(realm, path));
  if (route.form === undefined) return;
  const answer = request.headers['x-recaptcha'];
  requireRecaptcha(realm, storeOf(realm, path), route.form, answer, caller.identity.type === 'integration');
}

/** The value of a service; one that needs a slow library gives it later. */
const callService = ({ realm, request, path, caller }: RestCall, route: DeclaredRoute, values: Arguments): unknown =>
  services[route.service]({
    realm,
    store: storeOf(realm, path),
    who: caller.identity,
    from: request.client,
    arguments: values,
  });
