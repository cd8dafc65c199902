import { useSignal } from '@preact/signals';
import { needsControlToken, saveControlToken } from '../client/control-token.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { PasswordField } from '../elements/form-fields.tsx';

/** Asks for the control token, when the server was started with one. */
export function TokenDialog() {
  const token = useSignal('');
  if (!needsControlToken.value) return null;
  return (
    <Dialog title="Control token">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          saveControlToken(token.value.trim());
        }}
      >
        <p>This server was started with a control token. It is kept until this tab is closed.</p>
        <PasswordField label="Token" value={token.value} onInput={(value) => (token.value = value)} />
        <p class="dialog-actions">
          <Button type="submit" kind="primary" icon="key-round">
            Continue
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
