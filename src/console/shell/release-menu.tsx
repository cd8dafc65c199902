import { ReleaseControls } from '../controls/release-controls.tsx';
import { Menu } from '../elements/menu.tsx';

/** The Magento release, and what changes with another one. */
export const ReleaseMenu = ({ current }: { readonly current: string }) => (
  <Menu icon="box" text={current === '' ? '…' : current} label="Magento release">
    <ReleaseControls current={current} />
  </Menu>
);
