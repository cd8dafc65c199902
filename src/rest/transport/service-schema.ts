import { isAllowed } from '../../auth/authorize.ts';
import { ANONYMOUS } from '../../magento/acl/acl-resources.ts';
import type { Release } from '../../magento/releases/release.ts';
import { dataDefinitionNames } from '../../magento/webapi/definitions/data-definition-names.ts';
import { serviceResultOf } from '../../magento/webapi/definitions/service-definitions.ts';
import { descriptionOf, schemaPosition } from '../../magento/webapi/definitions/service-descriptions.ts';
import { phpServiceOf, resourcesByMethod } from '../../magento/webapi/php-services.ts';
import type { ParameterType, RouteParameter } from '../../magento/webapi/webapi-route.ts';
import type { DeclaredRoute } from '../../magento/webapi/webapi-routes.ts';
import { availableRoutes } from '../routing/find-route.ts';
import { parseQueryValues } from '../values/query-values.ts';
import { collectDefinitions, type SchemaDefinitions } from './collect-definitions.ts';
import type { RestCall } from './rest-call.ts';

/** What the description of an operation needs. */
interface Description {
  readonly release: Release;
  readonly resourcesOf: (route: DeclaredRoute) => ReadonlySet<string>;
  readonly definitions: SchemaDefinitions;
}

/**
 * Describes the services that a caller may use in Swagger 2.0: all of them, or those listed in `?services=`.
 * [Webapi/Controller/Rest/SchemaRequestProcessor.php, Webapi/Model/Rest/Swagger/Generator.php]
 */
export function describeServices({ realm, request, ownStore, caller }: RestCall): object {
  const { services } = parseQueryValues(request.query);
  const requested = typeof services !== 'string' || services === 'all' ? undefined : services.split(',');
  const available = availableRoutes(realm);
  const resourcesOf = resourcesByMethod(available);
  const permitted = available.filter(
    (route) =>
      [...resourcesOf(route)].every((resource) => isAllowed(realm, caller.identity, resource, ownStore)) &&
      (requested === undefined || requested.includes(route.serviceInterface)),
  );
  const routes = inSchemaOrder(permitted);
  const definitions = collectDefinitions(realm.release);
  const paths = pathsOf({ release: realm.release, resourcesOf, definitions }, routes);
  return {
    securityDefinitions: { api_key: { type: 'apiKey', name: 'api_key', in: 'header' } },
    swagger: '2.0',
    info: { version: realm.release.name.split('.').slice(0, 2).join('.'), title: 'Magento Community' },
    host: request.headers['host'] ?? 'localhost',
    basePath: request.path.slice(0, request.path.indexOf('/schema')),
    schemes: [request.secure ? 'https' : 'http'],
    tags: [...new Map(routes.map((route) => [route.serviceInterface, phpServiceOf(route).className]))].map(
      ([name, className]) => ({ name, description: descriptionOf(name) ?? className }),
    ),
    paths,
    definitions: { ...ERROR_DEFINITIONS, ...definitions.added },
  };
}

function inSchemaOrder(routes: readonly DeclaredRoute[]): DeclaredRoute[] {
  const positionOf = (route: DeclaredRoute) => schemaPosition(route.serviceInterface, phpServiceOf(route).method);
  return routes
    .map((route) => ({ route, position: positionOf(route) }))
    .sort(({ position: one }, { position: other }) => one[0] - other[0] || one[1] - other[1])
    .map(({ route }) => route);
}

function pathsOf(description: Description, routes: readonly DeclaredRoute[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(description, route) };
  }
  return paths;
}

/** The id of an operation: `GetV1CustomersCustomerId`, `PostV1CartsMineEstimateshippingmethods`. */
const operationId = ({ method, path }: DeclaredRoute): string =>
  `/${method.toLowerCase()}${path}`
    .replace(/\/:?(\w)/g, (_, letter: string) => letter.toUpperCase())
    .replaceAll('-', '');

function operationOf(description: Description, route: DeclaredRoute): object {
  const parameters = parametersOf(description, route);
  const { className, method } = phpServiceOf(route);
  return {
    tags: [route.serviceInterface],
    description: descriptionOf(route.serviceInterface, method) ?? `${className}::${method}`,
    operationId: operationId(route),
    consumes: ['application/json', 'application/xml'],
    produces: ['application/json', 'application/xml'],
    ...(parameters.length > 0 && { parameters }),
    responses: responsesOf(description, route),
  };
}

function parametersOf({ definitions }: Description, route: DeclaredRoute): object[] {
  const parameters = route.parameters.filter(({ forced }) => forced === undefined);
  const inPath = parameters.filter(({ name }) => route.path.split('/').includes(`:${name}`));
  const others = parameters.filter((parameter) => !inPath.includes(parameter));
  return [
    ...inPath.map(({ name, type, isInPathOnly }) => ({
      name,
      in: 'path',
      ...definitions.schemaOf(isInPathOnly ? 'string' : type),
      required: true,
      ...withDescription(descriptionOf(route.serviceInterface, phpServiceOf(route).method, name)),
    })),
    ...(route.method === 'GET'
      ? others.flatMap((parameter) => queryOf(definitions, parameter))
      : bodyOf(definitions, `${operationId(route)}Body`, others)),
  ];
}

/** A data object is one query parameter for each scalar in it, and then none is required. */
function queryOf(definitions: SchemaDefinitions, { name, type, optional }: RouteParameter): object[] {
  const parameters = definitions.queryParametersOf(name, definitionType(type));
  return parameters.map((parameter) => ({
    name: parameter.name,
    in: 'query',
    ...definitions.schemaOf(parameter.type),
    ...(parameters.length === 1 && { required: optional !== true }),
  }));
}

function bodyOf(definitions: SchemaDefinitions, name: string, parameters: readonly RouteParameter[]): object[] {
  if (parameters.length === 0) return [];
  const required = parameters.filter(({ optional }) => optional !== true).map((parameter) => parameter.name);
  return [
    {
      name,
      in: 'body',
      schema: {
        ...(required.length > 0 && { required }),
        properties: Object.fromEntries(
          parameters.map((parameter) => [parameter.name, definitions.schemaOf(definitionType(parameter.type))]),
        ),
        type: 'object',
        xml: { name: 'request' },
      },
    },
  ];
}

const ERROR_TEXTS: Readonly<Record<number, string>> = {
  400: '400 Bad Request',
  401: '401 Unauthorized',
  404: '404 Not Found',
  500: 'Internal Server error',
};

/** A method that returns nothing has no successful response in Magento's schema. */
function responsesOf({ release, resourcesOf, definitions }: Description, route: DeclaredRoute): object {
  const { method } = phpServiceOf(route);
  const { type, errors } = serviceResultOf(release, route.serviceInterface, method);
  const needsPermission = [...resourcesOf(route)].some((resource) => resource !== ANONYMOUS);
  return {
    ...(type !== undefined && {
      200: {
        description: '200 Success.',
        schema: {
          ...definitions.schemaOf(type),
          ...withDescription(descriptionOf(route.serviceInterface, method, 'return')),
        },
      },
    }),
    ...Object.fromEntries(
      [...(needsPermission ? [401] : []), ...errors].map((status) => [
        status,
        { description: ERROR_TEXTS[status], schema: ERROR_SCHEMA },
      ]),
    ),
    default: { description: 'Unexpected error', schema: ERROR_SCHEMA },
  };
}

/** A parameter's type with the name of its definition. */
function definitionType(type: ParameterType): string {
  const item = type.replace('[]', '');
  return type.replace(item, dataDefinitionNames[item] ?? item);
}

const withDescription = (description: string | undefined) => (description === undefined ? {} : { description });

const referTo = (name: string) => ({ $ref: `#/definitions/${name}` });
const ERROR_SCHEMA = referTo('error-response');
const typed = (type: string, description: string) => ({ type, description });
/** The body of an error. [Webapi/Model/Rest/Swagger/Generator.php getDefinitions] */
const ERROR_DEFINITIONS = {
  'error-response': {
    type: 'object',
    properties: {
      message: typed('string', 'Error message'),
      errors: referTo('error-errors'),
      code: typed('integer', 'Error code'),
      parameters: referTo('error-parameters'),
      trace: typed('string', 'Stack trace'),
    },
    required: ['message'],
  },
  'error-errors': { ...typed('array', 'Errors list'), items: referTo('error-errors-item') },
  'error-errors-item': {
    ...typed('object', 'Error details'),
    properties: { message: typed('string', 'Error message'), parameters: referTo('error-parameters') },
  },
  'error-parameters': { ...typed('array', 'Error parameters list'), items: referTo('error-parameters-item') },
  'error-parameters-item': {
    ...typed('object', 'Error parameters item'),
    properties: {
      resources: typed('string', 'ACL resource'),
      fieldName: typed('string', 'Missing or invalid field name'),
      fieldValue: typed('string', 'Incorrect field value'),
    },
  },
};
