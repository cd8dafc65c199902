import type { ANONYMOUS, SELF } from '../acl/acl-resources.ts';
import type { AclResource } from '../acl/resource-titles.ts';
import type { RecaptchaForm } from '../config/recaptcha-config.ts';
import type { Behaviour } from '../releases/behaviour.ts';
import type { Evidence } from '../releases/evidence.ts';
import type { ReleaseRange } from '../releases/since.ts';
import type { DataType } from './data-types.ts';

/** A scalar type of PHP. */
export type ScalarType = 'string' | 'int' | 'float' | 'boolean';

/** A parameter's type as in PHP's doc blocks: a scalar, a data object, or an array of either. */
export type ParameterType = ScalarType | DataType | `${ScalarType | DataType}[]`;

/** A parameter of the service of a route. */
export interface RouteParameter {
  /** In camelCase, as in the service's signature; clients may also send it in snake_case. */
  readonly name: string;
  /** The name in snake_case, if that differs. */
  readonly snakeName?: string;
  readonly type: ParameterType;
  readonly optional?: true;
  /**
   * Always the caller's own id or active cart; a value in the request is ignored.
   * [Webapi/Controller/Rest/ParamOverriderCustomerId.php, Quote/Model/Webapi/ParamOverriderCartId.php]
   */
  readonly forced?: '%customer_id%' | '%cart_id%';
  /** A part of the path that the PHP method does not take; the id in the object of the body is replaced by it. */
  readonly isInPathOnly?: true;
}

/** A REST route, as in Magento's webapi.xml files, with the releases that declare it so. */
export interface WebapiRoute extends ReleaseRange {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The path in Magento's form: `:name` matches one segment. */
  readonly path: string;
  /** The ACL resources that a caller needs, all of them. */
  readonly resources: readonly (AclResource | typeof SELF | typeof ANONYMOUS)[];
  /** The method of `src/rest/services` that handles the request. */
  readonly service: string;
  /** The name of the service interface in the schema route. [Webapi/Model/ServiceMetadata.php getServiceName] */
  readonly serviceInterface: string;
  readonly parameters: readonly RouteParameter[];
  /**
   * The form whose reCAPTCHA setting protects the route.
   * [magento/security-package ReCaptchaCustomer/Model/WebapiConfigProvider.php]
   */
  readonly recaptchaForm?: RecaptchaForm;
  /** How the route is known; default: from Magento's source. */
  readonly evidence?: Evidence;
  /** Decides by traits and modules whether the route exists; default: always. */
  readonly isAvailable?: RouteCondition;
}

/** A condition on the traits and on whether the two-factor module is installed. */
export type RouteCondition = (installation: { behaviour: Behaviour; twoFactor: boolean }) => boolean;

/** A parameter of a service's signature. */
export function routeParameter(name: string, type: ParameterType): RouteParameter {
  const snakeName = name.replace(/(?<=\w)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  return snakeName === name ? { name, type } : { name, snakeName, type };
}
/** A required parameter of type `string`. */
export const stringParameter = (name: string): RouteParameter => routeParameter(name, 'string');
/** A required parameter of type `int`. */
export const intParameter = (name: string): RouteParameter => routeParameter(name, 'int');
/** An optional parameter. */
export const optionalParameter = (parameter: RouteParameter): RouteParameter => ({ ...parameter, optional: true });
/** A part of the path that the PHP method does not take. */
export const pathParameter = (parameter: RouteParameter): RouteParameter => ({ ...parameter, isInPathOnly: true });
/** The caller's own id; a value in the request is ignored. */
export const ownCustomerId: RouteParameter = { ...intParameter('customerId'), forced: '%customer_id%' };
/** User name and password. */
export const credentialParameters: readonly RouteParameter[] = [
  stringParameter('username'),
  stringParameter('password'),
];
