export type ConfigValue = string | number | boolean | null;

/** A configuration path that something here reads. */
export interface ConfigPath {
  readonly type: 'flag' | 'number' | 'text';
  /** Magento's default; a release that differs says so in its version row. */
  readonly default: ConfigValue;
  readonly about: string;
  /** The only values that are taken, where there are such. */
  readonly oneOf?: readonly string[];
}

export const flag = (value: 0 | 1, about: string) => ({ type: 'flag', default: value, about }) as const;
export const number = (value: number, about: string) => ({ type: 'number', default: value, about }) as const;
export const text = (value: string, about: string) => ({ type: 'text', default: value, about }) as const;
