import { useSignal } from '@preact/signals';
import { Badge } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { refreshAll } from '../model/connect.ts';
import { attempt } from '../model/notices.ts';
import { useOneTimeCode } from '../model/one-time-codes.ts';
import { callRest } from './call-rest.ts';

const PROVIDER = 'tfa/provider/google';

interface SecondFactorProps {
  readonly username: string;
  /** The tfaToken of the e-mail. */
  readonly token: string;
}

/** Sets up Google Authenticator with the token of an e-mail, as the page at its link would do. */
export function SecondFactor({ username, token }: SecondFactorProps) {
  const isConfigured = useSignal(false);
  const configure = async () => {
    await callRest('POST', `${PROVIDER}/configure`, { tfaToken: token });
    isConfigured.value = true;
  };
  return (
    <div class="second-factor">
      <Button
        icon="key-round"
        disabled={isConfigured.value}
        onClick={() => void attempt(configure, 'Google Authenticator is configured')}
      >
        1. Configure Google Authenticator
      </Button>
      {isConfigured.value && <Activation username={username} token={token} />}
    </div>
  );
}

function Activation({ username, token }: SecondFactorProps) {
  const isActive = useSignal(false);
  const code = useOneTimeCode(username, 'google')?.code ?? '';
  const activate = async () => {
    await callRest('POST', `${PROVIDER}/activate`, { tfaToken: token, otp: code });
    isActive.value = true;
    await refreshAll();
  };
  return (
    <>
      <span>
        Code <code>{code}</code> <CopyButton text={code} label="Copy the code" />
      </span>
      <Button
        icon="check"
        disabled={isActive.value || code === ''}
        onClick={() => void attempt(activate, 'The second factor is active')}
      >
        2. Activate
      </Button>
      {isActive.value && <Badge tone="good">active</Badge>}
    </>
  );
}
