import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { downloadFile } from '../elements/download-file.ts';
import { Menu } from '../elements/menu.tsx';
import { formatCountOf, formatJson } from '../model/format.ts';
import { linkTo } from '../model/location.ts';
import { attempt } from '../model/notices.ts';
import { shownRequests } from '../model/recorded-requests.ts';
import { createReproduction, encodeReproduction } from '../model/reproduction.ts';

/** Maximum number of requests of a reproduction. The newest are used. */
const MAX_STEPS = 30;

/** Copies a link that restores the current state, and replays the requests that the list shows. */
export function ReproductionMenu() {
  const selected = shownRequests.value.slice(-MAX_STEPS);
  const copyLink = async () => {
    const text = await encodeReproduction(await createReproduction(selected));
    return new URL(linkTo('reproduction', text), window.location.href).href;
  };
  const save = async () => downloadFile('reproduction.json', formatJson(await createReproduction(selected)));
  return (
    <Menu icon="share-2" text="Reproduction" label="Copy reproduction">
      <div class="reproduction-controls">
        <p>
          The link restores this release, clock, configuration, accounts and faults, and replays{' '}
          {formatCountOf(selected.length, 'request')}. It does not contain passwords and tokens.
        </p>
        <p class="muted">Filter the requests to choose which; at most the newest {MAX_STEPS}.</p>
        <div class="button-row">
          <CopyButton kind="primary" icon="link" text={copyLink} done="The link is copied">
            Copy link
          </CopyButton>
          <Button icon="download" onClick={() => void attempt(save)}>
            Save as a file
          </Button>
          <a class="button quiet" href={linkTo('reproduction')}>
            Open a file
          </a>
        </div>
      </div>
    </Menu>
  );
}
