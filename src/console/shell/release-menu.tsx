import { ReleaseControls } from '../controls/release-controls.tsx';
import { Menu } from '../elements/menu.tsx';

/** The simulated Magento release, with controls that change it. */
export const ReleaseMenu = ({ current }: { readonly current: string }) => (
  <Menu icon="box" text={current === '' ? '…' : current} label="Magento release">
    <ReleaseControls current={current} />
  </Menu>
);
