import type { Behaviour } from '../releases/behaviour.ts';
import type { DataType } from './data-types.ts';

export type ScalarType = 'string' | 'int' | 'float' | 'boolean';

/** A parameter's type as PHP's doc blocks write it: a scalar, a data object, or a list of either. */
export type ParameterType = ScalarType | DataType | `${ScalarType | DataType}[]`;

export interface RouteParameter {
  /** In camelCase, as the service's signature has it; clients may write snake_case. */
  readonly name: string;
  /** The name in snake_case, where that is another. */
  readonly snakeName?: string;
  readonly type: ParameterType;
  readonly optional?: true;
  /** Overwritten by the caller's own id, whatever was sent. [Webapi/Controller/Rest/ParamOverriderCustomerId.php] */
  readonly forced?: '%customer_id%';
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As Magento declares it: `:name` stands for one segment. */
  readonly path: string;
  /** All of them are needed. */
  readonly resources: readonly string[];
  readonly service: string;
  readonly parameters: readonly RouteParameter[];
  /** The form of reCAPTCHA that guards it. [magento/security-package ReCaptchaCustomer/Model/WebapiConfigProvider.php] */
  readonly form?: 'customer_login' | 'customer_create' | 'customer_forgot_password' | 'customer_edit';
  /** Whether a release (and its modules) has the route. */
  readonly when?: (has: { behaviour: Behaviour; twoFactor: boolean }) => boolean;
}

/** A parameter of a service's signature. */
export function parameter(name: string, type: ParameterType): RouteParameter {
  const snakeName = name.replace(/(?<=\w)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  return snakeName === name ? { name, type } : { name, snakeName, type };
}
export const text = (name: string): RouteParameter => parameter(name, 'string');
export const int = (name: string): RouteParameter => parameter(name, 'int');
export const optional = (declared: RouteParameter): RouteParameter => ({ ...declared, optional: true });
/** The caller's own id: whatever was sent is overwritten. */
export const ownId: RouteParameter = { ...int('customerId'), forced: '%customer_id%' };
/** User name and password. */
export const credentials: readonly RouteParameter[] = [text('username'), text('password')];
