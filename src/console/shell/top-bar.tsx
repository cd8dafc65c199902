import { consoleOf, sandboxId } from '../client/addresses.ts';
import { connection } from '../client/listen-to-stream.ts';
import { Button } from '../elements/button.tsx';
import { Icon } from '../elements/icon.tsx';
import { requestReset } from '../model/actions.ts';
import { health } from '../model/resources.ts';
import { ClockMenu } from './clock-menu.tsx';
import { ReleaseMenu } from './release-menu.tsx';
import { ReproductionMenu } from './reproduction-menu.tsx';
import { ThemeButton } from './theme-button.tsx';

const STATES = { connecting: 'connecting', open: 'live', lost: 'reconnecting' } as const;

/** The bar above every view: state of the connection, sandbox, release and clock, and the button for a reset. */
export const TopBar = () => (
  <header class="top-bar">
    <a class="brand" href="#/requests">
      <img src={new URL('../favicon.svg', import.meta.url).href} alt="" width="24" height="24" />
      <span>magento-auth-mock</span>
    </a>
    <span class={`connection ${connection.value}`} role="status">
      {STATES[connection.value]}
    </span>
    {sandboxId !== '' && (
      <a class="chip" href={consoleOf('')} title={`Leave the sandbox ${sandboxId}`}>
        <Icon name="box" /> <span>{sandboxId}</span> <Icon name="x" size={14} />
      </a>
    )}
    <div class="top-actions">
      <ReleaseMenu current={health.value.value.magento} />
      <ClockMenu />
      <ReproductionMenu />
      <ThemeButton />
      <Button icon="rotate-ccw" kind="danger" onClick={() => void requestReset()}>
        Reset all
      </Button>
    </div>
  </header>
);
