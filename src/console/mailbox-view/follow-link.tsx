import { useSignal } from '@preact/signals';
import { Button } from '../elements/button.tsx';
import { TextField } from '../elements/form-fields.tsx';
import { FormProblem } from '../elements/problem-list.tsx';
import { change, issueTokenFor } from '../model/actions.ts';
import type { ProblemSignal } from '../model/notices.ts';
import { adminList } from '../model/resources.ts';
import { callRest } from './call-rest.ts';

interface FollowProps {
  readonly email: string;
  /** The token or the key of the e-mail. */
  readonly secret: string;
}

/** Sets a new password with the token of an e-mail. */
export function NewPassword({ email, secret }: FollowProps) {
  const password = useSignal('');
  const problem: ProblemSignal = useSignal(undefined);
  const reset = () =>
    callRest('POST', 'customers/resetPassword', { email, resetToken: secret, newPassword: password.value });
  return (
    <>
      <form
        class="inline-form follow-form"
        onSubmit={(event) => {
          event.preventDefault();
          void change(reset, `The password of ${email} is reset`, problem);
        }}
      >
        <TextField label="New password" value={password.value} onInput={(value) => (password.value = value)} />
        <Button type="submit" icon="key-round" disabled={password.value === ''}>
          Reset the password
        </Button>
      </form>
      <FormProblem problem={problem} />
    </>
  );
}

/** Confirms an account with the key of an e-mail. Not all releases have a mutation for it, so an admin calls the REST route. */
export function AccountConfirmation({ email, secret }: FollowProps) {
  const problem: ProblemSignal = useSignal(undefined);
  const confirm = async () => {
    const [admin] = adminList.value.value;
    const token = admin === undefined ? undefined : (await issueTokenFor({ admin: admin.username })).token;
    await callRest('PUT', `customers/${encodeURIComponent(email)}/activate`, { confirmationKey: secret }, token);
  };
  return (
    <>
      <Button icon="check" onClick={() => void change(confirm, `${email} is confirmed`, problem)}>
        Confirm the account
      </Button>
      <FormProblem problem={problem} />
    </>
  );
}
