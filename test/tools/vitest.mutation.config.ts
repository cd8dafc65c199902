import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

/** The tests that call the core directly: through HTTP each change would take minutes. */
const include = ['test/{auth,domain,matching,state}/**/*.test.ts'];

export default defineConfig({ ...config, test: { ...config.test, include } });
