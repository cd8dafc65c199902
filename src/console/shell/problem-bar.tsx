import { consoleOf, mainBase, sandboxId } from '../client/addresses.ts';
import { callControl } from '../client/call-control.ts';
import { needsControlToken } from '../client/entered-token.ts';
import { Button } from '../elements/button.tsx';
import { Icon } from '../elements/icon.tsx';
import { change } from '../model/actions.ts';
import { shownResources } from '../model/connect.ts';

/** The reason for which the page cannot show the current state of the server, shown in every view. */
export function ProblemBar() {
  const error = shownResources().find((resource) => resource.error.value !== undefined)?.error.value;
  if (error === undefined || needsControlToken.value) return null;
  const isDeleted = sandboxId !== '' && error.status === 404;
  return (
    <section class="problem-bar" role="alert">
      <p>
        <Icon name="triangle-alert" /> {isDeleted ? `The sandbox ${sandboxId} was deleted.` : error.message}
        {error.status === 0 && ' The page shows the last known state, and reconnects when the server is running again.'}
      </p>
      {isDeleted && <SandboxActions />}
    </section>
  );
}

const SandboxActions = () => (
  <div class="button-row">
    <a class="button plain" href={consoleOf('')}>
      Main world
    </a>
    <Button
      icon="plus"
      onClick={() =>
        void change(
          () => callControl('POST', new URL('__mock/sandboxes', mainBase).href, { id: sandboxId }),
          `The sandbox ${sandboxId} is created`,
        )
      }
    >
      Create it again
    </Button>
  </div>
);
