import type { Signal } from '@preact/signals';
import { SelectField, TextField } from '../elements/form-fields.tsx';
import { numberIn } from '../model/format.ts';
import { adminList, customerList } from '../model/resources.ts';

interface ScopeFieldProps {
  /** The text of the field; empty: no limit. */
  readonly text: Signal<string>;
}

/** The account that a fault is limited to, as `customer:EMAIL` or `admin:USERNAME`. */
export const AccountField = ({ text }: ScopeFieldProps) => (
  <SelectField
    label="Account"
    value={text.value}
    options={[
      ['', 'any account'],
      ...customerList.value.value.map(({ email }) => [`customer:${email}`, email] as const),
      ...adminList.value.value.map(({ username }) => [`admin:${username}`, `${username} (admin)`] as const),
    ]}
    onChange={(value) => (text.value = value)}
  />
);

/** The operation that a fault is limited to. */
export const OperationField = ({ text }: ScopeFieldProps) => (
  <TextField
    label="Operation"
    placeholder="any"
    hint="GraphQL field or REST route"
    value={text.value}
    onInput={(value) => (text.value = value)}
  />
);

/** How often a fault fires. */
export const TimesField = ({ text }: ScopeFieldProps) => (
  <TextField
    label="Times"
    placeholder="no limit"
    hint="how often it fires"
    value={text.value}
    onInput={(value) => (text.value = value)}
  />
);

/** The conditions and the limit of a fault, from the texts of its fields. */
export function scopeOf(account: string, operation: string, times: string): object {
  const [kind, name] = account.split(/:(.*)/s);
  const when = {
    ...(kind !== undefined && name !== undefined && { [kind]: name }),
    ...(operation.trim() !== '' && { operation: operation.trim() }),
  };
  return { ...(Object.keys(when).length > 0 && { when }), ...(times !== '' && { times: numberIn(times) }) };
}
