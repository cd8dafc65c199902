// npm start: installs and builds what has changed, then runs the command line in this process, so that signals and the
// exit code need no forwarding.
import { buildBundle, buildConsole } from './build.mjs';
import { installProject } from './install.mjs';

installProject({ tests: false });
await buildBundle();
await buildConsole();
await import('../../dist/cli.cjs');
