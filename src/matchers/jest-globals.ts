import { expect } from '@jest/globals';
import type {} from 'expect';
import type { MagentoMatchers } from './index.ts';
import { matchers } from './matchers.ts';

declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends MagentoMatchers {}
}

expect.extend(matchers);
