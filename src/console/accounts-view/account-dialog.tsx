import { useSignal } from '@preact/signals';
import { CallError, callControl } from '../client/call-control.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { TextAreaField } from '../elements/form-fields.tsx';
import { ProblemList } from '../elements/problem-list.tsx';
import { refreshAll } from '../model/connect.ts';
import { formatJson } from '../model/format.ts';
import { notify } from '../model/notices.ts';
import type { AccountKind, ListedAccount } from './account-kinds.ts';

/** The attributes of a new account of each kind before they are edited. */
const TEMPLATES: Readonly<Record<AccountKind, object>> = {
  customer: { email: 'new@example.com', password: 'Password123', firstname: 'New', lastname: 'Customer' },
  admin: { username: 'new-admin', password: 'admin123', totp_secret: 'JBSWY3DPEHPK3PXP' },
  integration: { name: 'New integration', resources: ['Magento_Backend::all'] },
};

/** Attributes that only the server sets. */
const READ_ONLY = new Set(['id', 'last_login_at', 'created_at', 'updated_at']);

interface AccountDialogProps {
  readonly kind: AccountKind;
  /** The account to change; a new one without it. */
  readonly account?: ListedAccount;
  onClose(): void;
}

/** An editor for the attributes of an account in the format of a fixture document. The server validates them. */
export function AccountDialog({ kind, account, onClose }: AccountDialogProps) {
  const start =
    account === undefined
      ? TEMPLATES[kind]
      : Object.fromEntries(Object.entries(account.attributes).filter(([key]) => !READ_ONLY.has(key)));
  const text = useSignal(formatJson(start));
  const error = useSignal<CallError | undefined>(undefined);
  const save = async () => {
    try {
      const attributes: unknown = JSON.parse(text.value);
      if (account === undefined) await callControl('POST', `${kind}s`, attributes);
      else await callControl('PATCH', account.path, attributes);
      notify(account === undefined ? `The ${kind} is created` : `${account.name} is changed`);
      onClose();
      await refreshAll();
    } catch (problem) {
      error.value = problem instanceof CallError ? problem : new CallError(`Not valid JSON: ${String(problem)}`);
    }
  };
  return (
    <Dialog title={account === undefined ? `New ${kind}` : `Change ${account.name}`} onClose={onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextAreaField
          label="Attributes"
          hint="The keys of a fixture document. Null clears an attribute."
          rows={14}
          value={text.value}
          onInput={(value) => (text.value = value)}
        />
        {error.value !== undefined && <ProblemList error={error.value} />}
        <p class="dialog-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" kind="primary">
            Save
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
