import { useComputed } from '@preact/signals';
import { ClockControls } from '../controls/clock-controls.tsx';
import { Menu } from '../elements/menu.tsx';
import { formatTime } from '../model/format.ts';
import { worldClock } from '../model/resources.ts';
import { clockOffset, NOTABLE_OFFSET, worldNow } from '../model/world-time.ts';

/** The time of the world, with controls that change it. */
export function ClockMenu() {
  const now = useComputed(() => (worldClock.loaded.value ? formatTime(worldNow.value) : '…'));
  const { frozen } = worldClock.value.value;
  const offset = clockOffset.value;
  const isMoved = frozen || Math.abs(offset) > NOTABLE_OFFSET;
  return (
    <Menu icon={frozen ? 'snowflake' : 'clock'} text={now.value} label="Clock of the world" highlighted={isMoved}>
      <ClockControls />
    </Menu>
  );
}
