import { useSignal } from '@preact/signals';
import { callControl } from '../client/call-control.ts';
import { Badge } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { CodeBlock } from '../elements/code-block.tsx';
import { TextField } from '../elements/form-fields.tsx';
import { FormProblem } from '../elements/problem-list.tsx';
import { change } from '../model/actions.ts';
import { formatJson } from '../model/format.ts';
import type { ProblemSignal } from '../model/notices.ts';
import { worldNow } from '../model/world-time.ts';
import { AccountDialog } from './account-dialog.tsx';
import type { ListedAccount } from './account-kinds.ts';
import { TokenList } from './token-list.tsx';

interface AccountDetailProps {
  readonly account: ListedAccount;
  /** Id of the link that opened it, which gets the focus when it is closed. */
  readonly openerId: string;
  onClose(): void;
}

/** One account: its state, its tokens, and buttons that change it. */
export function AccountDetail({ account, openerId, onClose }: AccountDetailProps) {
  const isEditing = useSignal(false);
  const { name, title, states, faultDescriptions, attributes, path } = account;
  return (
    <aside class="detail-pane" aria-label={name} data-return-focus={openerId}>
      <header class="detail-header">
        <h2>{name}</h2>
        <Button icon="x" label="Close" kind="quiet" onClick={onClose} />
      </header>
      <div class="detail-body">
        <p class="muted">{title}</p>
        <p class="badges">
          {states.map(([word, tone]) => (
            <Badge key={word} tone={tone}>
              {word}
            </Badge>
          ))}
          {faultDescriptions.map((each) => (
            <Badge key={each} tone="warn">
              {each}
            </Badge>
          ))}
        </p>
        <div class="button-row">
          <StateButtons account={account} />
          <Button icon="pencil" onClick={() => (isEditing.value = true)}>
            Change
          </Button>
          <Button
            icon="trash-2"
            kind="danger"
            onClick={() => {
              onClose();
              void change(() => callControl('DELETE', path), `${name} is deleted`);
            }}
          >
            Delete
          </Button>
        </div>
        {account.kind !== 'integration' && <PasswordForm account={account} />}
        <TokenList account={account} />
        <h3>Attributes</h3>
        <CodeBlock label="As in a fixture document" language="json" text={formatJson(attributes)} />
      </div>
      {isEditing.value && (
        <AccountDialog kind={account.kind} account={account} onClose={() => (isEditing.value = false)} />
      )}
    </aside>
  );
}

const HOUR = 3_600_000;

function StateButtons({ account }: { readonly account: ListedAccount }) {
  const { kind, name, path, isLocked, isThrottled, isUnconfirmed } = account;
  const patch = (attributes: object, done: string) => void change(() => callControl('PATCH', path, attributes), done);
  const unlock = async () => {
    if (isThrottled) await callControl('POST', 'throttled/forget', { type: kind, name });
    if (isLocked) await callControl('PATCH', path, { locked_until: null, failures: 0 });
  };
  const lock = () =>
    kind === 'customer'
      ? callControl('PATCH', path, { locked_until: new Date(worldNow.value + HOUR).toISOString() })
      : callControl('POST', 'throttled', { type: kind, name });
  if (kind === 'integration') return null;
  return (
    <>
      {isLocked || isThrottled ? (
        <Button icon="lock-open" onClick={() => void change(unlock, `${name} is unlocked`)}>
          Unlock
        </Button>
      ) : (
        <Button icon="lock" onClick={() => void change(lock, `${name} is locked`)}>
          Lock
        </Button>
      )}
      {isUnconfirmed && (
        <Button icon="check" onClick={() => patch({ confirmation: null }, `${name} is confirmed`)}>
          Confirm
        </Button>
      )}
    </>
  );
}

function PasswordForm({ account: { name, path, password = '' } }: { readonly account: ListedAccount }) {
  const typed = useSignal(password);
  const problem: ProblemSignal = useSignal(undefined);
  return (
    <>
      <form
        class="inline-form password-form"
        onSubmit={(event) => {
          event.preventDefault();
          void change(
            () => callControl('PATCH', path, { password: typed.value }),
            `The password of ${name} is set`,
            problem,
          );
        }}
      >
        <TextField label="Password" value={typed.value} onInput={(value) => (typed.value = value)} />
        <Button type="submit" disabled={typed.value === '' || typed.value === password}>
          Set
        </Button>
      </form>
      <FormProblem problem={problem} />
    </>
  );
}
