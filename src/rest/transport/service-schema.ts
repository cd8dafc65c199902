import { isAllowed } from '../../auth/authorize.ts';
import { ANONYMOUS } from '../../magento/acl/acl-resources.ts';
import { dataTypes } from '../../magento/webapi/data-types.ts';
import type { ParameterType, RouteParameter } from '../../magento/webapi/webapi-route.ts';
import type { DeclaredRoute } from '../../magento/webapi/webapi-routes.ts';
import { availableRoutes } from '../routing/find-route.ts';
import { parseQueryValues } from '../values/query-values.ts';
import type { RestCall } from './rest-call.ts';

/**
 * Describes the services that a caller may use in Swagger 2.0: all of them, or those listed in `?services=`.
 * [Webapi/Controller/Rest/SchemaRequestProcessor.php, Webapi/Model/Rest/Swagger/Generator.php]
 */
export function describeServices({ realm, request, ownStore, caller }: RestCall): object {
  const { services } = parseQueryValues(request.query);
  const requested = typeof services !== 'string' || services === 'all' ? undefined : services.split(',');
  const routes = availableRoutes(realm).filter(
    (route) =>
      route.resources.every((resource) => isAllowed(realm, caller.identity, resource, ownStore)) &&
      (requested === undefined || requested.includes(route.serviceInterface)),
  );
  return {
    securityDefinitions: { api_key: { type: 'apiKey', name: 'api_key', in: 'header' } },
    swagger: '2.0',
    info: { version: realm.release.name.split('.').slice(0, 2).join('.'), title: 'Magento Community' },
    host: request.headers['host'] ?? 'localhost',
    basePath: request.path.slice(0, request.path.indexOf('/schema')),
    schemes: [request.secure ? 'https' : 'http'],
    tags: [...new Set(routes.map(({ serviceInterface }) => serviceInterface))].map((name) => ({
      name,
      description: '',
    })),
    paths: pathsOf(routes),
    definitions: {
      ...Object.fromEntries(
        Object.entries(dataTypes).map(([name, properties]) => [definitionName(name), definitionOf(properties)]),
      ),
      [ERROR_DEFINITION]: ERROR_RESPONSE,
    },
  };
}

function pathsOf(routes: readonly DeclaredRoute[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return paths;
}

/** The id of an operation: `GetV1CustomersCustomerId`. */
const operationId = ({ method, path }: DeclaredRoute): string =>
  method.charAt(0) +
  method.slice(1).toLowerCase() +
  path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase());

function operationOf(route: DeclaredRoute): object {
  const parameters = route.parameters.filter(({ forced }) => forced === undefined);
  const inPath = parameters.filter(({ name }) => route.path.split('/').includes(`:${name}`));
  const others = parameters.filter((parameter) => !inPath.includes(parameter));
  const hasBody = route.method === 'POST' || route.method === 'PUT';
  return {
    tags: [route.serviceInterface],
    operationId: operationId(route),
    consumes: ['application/json', 'application/xml'],
    produces: ['application/json', 'application/xml'],
    parameters: [
      ...inPath.map((parameter) => ({ name: parameter.name, in: 'path', required: true, ...typeOf(parameter.type) })),
      ...(hasBody ? bodyOf(`${operationId(route)}Body`, others) : others.map(queryParameter)),
    ],
    responses: {
      200: { description: '200 Success.' },
      ...(route.resources.some((resource) => resource !== ANONYMOUS) && {
        401: { description: '401 Unauthorized', schema: ERROR_SCHEMA },
      }),
      500: { description: 'Internal Server error', schema: ERROR_SCHEMA },
      default: { description: 'Unexpected error', schema: ERROR_SCHEMA },
    },
  };
}

const queryParameter = ({ name, type, optional }: RouteParameter): object => ({
  name,
  in: 'query',
  required: optional !== true,
  ...(isDataType(type) ? { type: 'string' } : typeOf(type)),
});

function bodyOf(name: string, parameters: readonly RouteParameter[]): object[] {
  if (parameters.length === 0) return [];
  return [
    {
      name,
      in: 'body',
      schema: {
        required: parameters.filter(({ optional }) => !optional).map((parameter) => parameter.name),
        properties: Object.fromEntries(parameters.map((parameter) => [parameter.name, typeOf(parameter.type)])),
        type: 'object',
        xml: { name: 'request' },
      },
    },
  ];
}

const isDataType = (type: string): boolean => Object.hasOwn(dataTypes, type);
/** Names of the definitions of data types, derived from PHP classes. [Webapi/Model/Rest/Swagger/Generator.php getDefinitionReference] */
const DEFINITION_NAMES: Readonly<Record<string, string>> = {
  CustomerExtension: 'customer-data-customer-extension-interface',
  CustomAttribute: 'framework-attribute-interface',
  CustomerGroup: 'customer-data-group-interface',
  CustomerGroupExtension: 'customer-data-group-extension-interface',
  Extension: 'framework-extension-attributes-interface',
  SearchCriteria: 'framework-search-criteria-interface',
  FilterGroup: 'framework-search-filter-group',
  Filter: 'framework-filter',
  SortOrder: 'framework-sort-order',
  AuthyDevice: 'two-factor-auth-data-authy-device-interface',
};

const definitionName = (type: string): string =>
  DEFINITION_NAMES[type] ?? `customer-data-${type.toLowerCase()}-interface`;

const ERROR_DEFINITION = 'error-response';
const ERROR_SCHEMA = { $ref: `#/definitions/${ERROR_DEFINITION}` };
const ERROR_RESPONSE = {
  type: 'object',
  properties: {
    message: { type: 'string' },
    errors: { type: 'array', items: { type: 'object' } },
    code: { type: 'integer' },
    parameters: { type: 'array', items: { type: 'object' } },
    trace: { type: 'string' },
  },
  required: ['message'],
};

/** Names of scalar types in Swagger that differ from PHP's. */
const SCALAR_NAMES: ReadonlyMap<string, string> = new Map([
  ['int', 'integer'],
  ['float', 'number'],
]);

function typeOf(type: ParameterType): object {
  if (type.endsWith('[]')) return { type: 'array', items: typeOf(type.slice(0, -2) as ParameterType) };
  if (isDataType(type)) return { $ref: `#/definitions/${definitionName(type)}` };
  return { type: SCALAR_NAMES.get(type) ?? type };
}

const definitionOf = (properties: Readonly<Record<string, string>>): object => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, type]) => [name, typeOf(type as ParameterType)]),
  ),
});
