import { useSignal } from '@preact/signals';
import { TOTP } from 'otpauth';
import { toDataURL } from 'qrcode';
import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { worldNow } from '../model/world-time.ts';

const PERIOD_MS = 30_000;
const ISSUER = 'magento-auth-mock';

/** The current one-time code on the clock of the world, with a ring that shows how long it is valid. */
export function OneTimeCode({ username, secret }: { readonly username: string; readonly secret: string }) {
  const image = useSignal<string | undefined>(undefined);
  const totp = new TOTP({ secret, issuer: ISSUER, label: username });
  const now = worldNow.value;
  const left = PERIOD_MS - (now % PERIOD_MS);
  const code = totp.generate({ timestamp: now });
  const showImage = async () => {
    image.value = await toDataURL(totp.toString(), { margin: 2, scale: 6 });
  };
  return (
    <span class="one-time-code">
      <svg class="ring" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" />
        <circle
          class="ring-left"
          cx="10"
          cy="10"
          r="8"
          pathLength={PERIOD_MS}
          stroke-dasharray={`${left} ${PERIOD_MS}`}
        />
      </svg>
      <code title={`valid for ${Math.ceil(left / 1000)} s`}>{code}</code>
      <CopyButton text={code} done="The code is copied" label={`Copy the one-time code of ${username}`} />
      <Button icon="qr-code" kind="quiet" label={`QR code of ${username}`} onClick={() => void showImage()} />
      {image.value !== undefined && (
        <Dialog title={`Authenticator of ${username}`} onClose={() => (image.value = undefined)}>
          <p>Scan it with an authenticator app. Its codes are valid while the clock of the world shows real time.</p>
          <img class="qr-code" src={image.value} alt={`QR code of the secret ${secret}`} />
          <p>
            <code>{secret}</code> <CopyButton text={secret} label="Copy the secret" />
          </p>
        </Dialog>
      )}
    </span>
  );
}
