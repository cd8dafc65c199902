import { useId } from 'preact/hooks';
import { SelectField, TextField } from '../elements/form-fields.tsx';
import { adminList, customerList, MAX_CHOICES } from '../model/resources.ts';

/** The text of a field: a signal, or a part of a document. */
export interface TextValue {
  value: string;
}

interface AccountChoiceProps {
  readonly label: string;
  /** `customer:EMAIL`, `admin:USERNAME` or `integration:NAME`; empty without an account. */
  readonly chosen: TextValue;
  /** What is shown without an account. */
  readonly none: string;
  /** Names of integrations that can be chosen. */
  readonly integrations?: readonly string[];
}

/** A field to select an account. A customer that is not in its list is entered by e-mail address. */
export function AccountChoice({ label, chosen, none, integrations = [] }: AccountChoiceProps) {
  const listId = useId();
  const accounts = [
    ...customerList.value.value.map(({ email }) => [`customer:${email}`, email] as const),
    ...adminList.value.value.map(({ username }) => [`admin:${username}`, `${username} (admin)`] as const),
    ...integrations.map((name) => [`integration:${name}`, `${name} (integration)`] as const),
  ];
  const unlisted =
    chosen.value === '' || accounts.some(([key]) => key === chosen.value)
      ? []
      : [[chosen.value, chosen.value.replace(/^\w+:/, '')] as const];
  if (customerList.value.value.length < MAX_CHOICES)
    return (
      <SelectField
        label={label}
        value={chosen.value}
        options={[['', none], ...accounts, ...unlisted]}
        onChange={(value) => (chosen.value = value)}
      />
    );
  const name = accounts.find(([key]) => key === chosen.value)?.[1] ?? chosen.value.replace(/^customer:/, '');
  const choose = (text: string) => {
    const listed = accounts.find(([, shown]) => shown === text)?.[0];
    chosen.value = listed ?? (text.trim() === '' ? '' : `customer:${text.trim()}`);
  };
  return (
    <>
      <TextField
        label={label}
        placeholder={none}
        hint="e-mail address of a customer, or an account of the list"
        list={listId}
        value={name}
        onInput={choose}
      />
      <datalist id={listId}>
        {accounts.map(([key, shown]) => (
          <option key={key} value={shown} />
        ))}
      </datalist>
    </>
  );
}
