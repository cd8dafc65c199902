import type { ReleaseRange } from '../releases/since.ts';

interface EarlierTitle extends ReleaseRange {
  readonly title: string;
}

/** An ACL resource that not every release has, or that has another title in some. */
export interface AclDefinition extends ReleaseRange {
  /** The title in the Admin. */
  readonly title: string;
  /** Titles of releases before `since`, oldest first. */
  readonly earlierTitles?: readonly EarlierTitle[];
}
