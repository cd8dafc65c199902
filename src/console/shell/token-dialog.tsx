import { useSignal } from '@preact/signals';
import { controlToken, needsControlToken, saveControlToken } from '../client/entered-token.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { PasswordField } from '../elements/form-fields.tsx';

/** Asks for the control token, when the server was started with one. */
export function TokenDialog() {
  const token = useSignal('');
  const problem = useSignal<string | undefined>(undefined);
  if (!needsControlToken.value) return null;
  return (
    <Dialog title="Control token">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const entered = token.value.trim();
          if (/^[!-~]+$/.test(entered)) saveControlToken(entered);
          else problem.value = 'A token has no spaces and no letters outside of ASCII.';
        }}
      >
        <p>This server was started with a control token. It is kept until this tab is closed.</p>
        <PasswordField
          label="Token"
          problem={problem.value ?? (controlToken.value === '' ? undefined : 'The server refused this token.')}
          value={token.value}
          onInput={(value) => {
            problem.value = undefined;
            token.value = value;
          }}
        />
        <p class="dialog-actions">
          <Button type="submit" kind="primary" icon="key-round">
            Continue
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
