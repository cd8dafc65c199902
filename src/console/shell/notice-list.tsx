import { Button } from '../elements/button.tsx';
import { Icon } from '../elements/icon.tsx';
import { dismissNotice, notices } from '../model/notices.ts';

/** The notices of successful and failed changes. */
export const NoticeList = () => (
  <div class="notices" role="status" aria-live="polite">
    {notices.value.map(({ id, kind, text }) => (
      <p key={id} class={`notice ${kind}`}>
        <Icon name={kind === 'done' ? 'circle-check' : 'triangle-alert'} />
        <span>{text}</span>
        <Button icon="x" label="Dismiss" kind="quiet" onClick={() => dismissNotice(id)} />
      </p>
    ))}
  </div>
);
