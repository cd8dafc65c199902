export type ConfigValue = string | number | boolean | null;

/** A configuration path that this server reads. */
export interface ConfigPathDefinition {
  readonly type: 'flag' | 'number' | 'string';
  /** Magento's default. */
  readonly default: ConfigValue;
  readonly description: string;
  /** The only accepted values; default: every value of the type. */
  readonly allowedValues?: readonly string[];
  /** The field of the GraphQL type `StoreConfig` that returns the value unchanged. */
  readonly storeConfigField?: string;
}

/** Definition of a flag (0 or 1), with the `StoreConfig` field that returns it, if any. */
export const flagSetting = (value: 0 | 1, description: string, storeConfigField?: string) =>
  defineSetting('flag', value, description, storeConfigField);

/** Definition of a number, with the `StoreConfig` field that returns it, if any. */
export const numberSetting = (value: number, description: string, storeConfigField?: string) =>
  defineSetting('number', value, description, storeConfigField);

/** Definition of a string, with the `StoreConfig` field that returns it, if any. */
export const stringSetting = (value: string, description: string, storeConfigField?: string) =>
  defineSetting('string', value, description, storeConfigField);

const defineSetting = <Type extends ConfigPathDefinition['type']>(
  type: Type,
  value: ConfigValue,
  description: string,
  storeConfigField: string | undefined,
): ConfigPathDefinition & { readonly type: Type } => ({
  type,
  default: value,
  description,
  ...(storeConfigField !== undefined && { storeConfigField }),
});
