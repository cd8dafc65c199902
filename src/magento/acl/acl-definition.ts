import type { ReleaseRange } from '../releases/since.ts';

interface EarlierTitle extends ReleaseRange {
  readonly title: string;
}

/** An ACL resource that some releases do not have, or whose title has changed. */
export interface AclDefinition extends ReleaseRange {
  /** The title in the Admin. */
  readonly title: string;
  /** Titles of releases before `since`, oldest first. */
  readonly earlierTitles?: readonly EarlierTitle[];
}
