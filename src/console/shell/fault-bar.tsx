import type { ListedFault } from '../client/api-types.ts';
import { Button } from '../elements/button.tsx';
import { Icon } from '../elements/icon.tsx';
import { change, removeFault, switchOffFault } from '../model/actions.ts';
import { formatCountOf, formatRelative } from '../model/format.ts';
import { linkTo } from '../model/location.ts';
import { switchedOnFaults } from '../model/switched-on-faults.ts';
import { worldNow } from '../model/world-time.ts';

/** The active faults, shown in every view: what ends each, how often it fired, and a button that deletes it. */
export const FaultBar = () => (
  <>
    <p class="visually-hidden" role="status">
      {switchedOnFaults.value.length > 0 &&
        `${formatCountOf(switchedOnFaults.value.length, 'fault')} on: ${switchedOnFaults.value.map(({ id }) => id).join(', ')}`}
    </p>
    <FaultSection />
  </>
);

const FaultSection = () =>
  switchedOnFaults.value.length === 0 ? null : (
    <section class="fault-bar" aria-label="Active faults">
      <p class="fault-bar-title">
        <Icon name="zap" /> {formatCountOf(switchedOnFaults.value.length, 'fault')} active
      </p>
      <ul>
        {switchedOnFaults.value.map((fault) => (
          <ActiveFault key={fault.id} fault={fault} />
        ))}
      </ul>
      {switchedOnFaults.value.length > 1 && (
        <Button kind="quiet" onClick={() => void change(() => removeAll(switchedOnFaults.value), 'All faults are off')}>
          All off
        </Button>
      )}
    </section>
  );

/** Deletes faults. Those of fixture accounts are not among them. */
const removeAll = (faults: readonly ListedFault[]) => Promise.all(faults.map(({ id }) => removeFault(id)));

function ActiveFault({ fault }: { readonly fault: ListedFault }) {
  const end = fault.note ?? describeEnd(fault);
  return (
    <li>
      <a href={linkTo('requests', undefined, { q: `fault:${fault.id}` })}>{fault.id}</a>
      <span class="ends" title={end}>
        {end}
      </span>
      <span class="fired">{fault.fired === 0 ? 'has not fired yet' : `fired ${formatTimes(fault.fired)}`}</span>
      <Button icon="x" kind="quiet" label={`Switch off ${fault.id}`} onClick={() => void switchOffFault(fault.id)} />
    </li>
  );
}

const formatTimes = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** When a fault ends, in words. */
function describeEnd({ clears, times, fired, ends_at: endsAt, after = 0, matched }: ListedFault): string {
  const waits = Math.max(0, after - matched);
  const parts = [
    ...(waits > 0 ? [`begins after ${formatCountOf(waits, 'request')}`] : []),
    ...(endsAt === undefined ? [] : [`ends ${formatRelative(Date.parse(endsAt), worldNow.value)}`]),
    ...(times === undefined ? [] : [`ends after ${formatCountOf(times - fired, 'more response')}`]),
    // What follows a colon or a semicolon is about the options of the preset.
    clears === undefined ? 'ends when it is switched off' : `cleared by ${clears.replace(/[;:].*$/s, '')}`,
  ];
  return parts.join('; ').replaceAll('`', '');
}
