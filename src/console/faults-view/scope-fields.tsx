import { useId } from 'preact/hooks';
import { AccountChoice, type TextValue } from '../controls/account-choice.tsx';
import { TextField } from '../elements/form-fields.tsx';
import { numberIn } from '../model/format.ts';
import { requestLog } from '../model/recorded-requests.ts';

interface ScopeFieldProps {
  /** Value of the field. An empty string does not restrict the fault. */
  readonly text: TextValue;
}

/** Selects the account to which a fault is restricted, as `customer:EMAIL` or `admin:USERNAME`. */
export const AccountField = ({ text }: ScopeFieldProps) => (
  <AccountChoice label="Account" chosen={text} none="any account" />
);

/** Requests whose operations are offered. */
const MAX_RECENT = 500;

/** The operation that a fault is limited to; those of recorded requests are offered. */
export function OperationField({ text }: ScopeFieldProps) {
  const listId = useId();
  const recorded = new Set(
    requestLog.value.slice(-MAX_RECENT).flatMap(({ operation, operations }) => operations ?? operation),
  );
  return (
    <>
      <TextField
        label="Operation"
        placeholder="any"
        hint="GraphQL field or REST route"
        list={listId}
        value={text.value}
        onInput={(value) => (text.value = value)}
      />
      <datalist id={listId}>
        {Array.from(recorded, (name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** How often a fault fires. */
export const TimesField = ({ text }: ScopeFieldProps) => (
  <LimitField label="Times" placeholder="no limit" hint="how often it fires" text={text} />
);

/** How many requests succeed before the first failure. */
export const AfterField = ({ text }: ScopeFieldProps) => (
  <LimitField label="After" placeholder="0" hint="requests that succeed first" text={text} />
);

const LimitField = ({
  text,
  ...names
}: ScopeFieldProps & Readonly<Record<'label' | 'placeholder' | 'hint', string>>) => (
  <TextField {...names} value={text.value} onInput={(value) => (text.value = value)} />
);

/** The conditions and the limits of a fault, from the values of its fields. */
export function scopeOf(account: string, operation: string, times: string, after: string): object {
  const [kind, name] = account.split(/:(.*)/s);
  const when = {
    ...(kind !== undefined && name !== undefined && { [kind]: name }),
    ...(operation.trim() !== '' && { operation: operation.trim() }),
  };
  return {
    ...(Object.keys(when).length > 0 && { when }),
    ...(times !== '' && { times: numberIn(times) }),
    ...(after !== '' && { after: numberIn(after) }),
  };
}
