import { condition, pattern } from '../matching/pattern-schema.ts';
import { effect } from './effects/effect-schema.ts';
import { fault } from './fault-schema.ts';

/** Parts of the grammar that come again and again: a description names them once. */
export const faultDefinitions = { condition, pattern, effect, fault };
