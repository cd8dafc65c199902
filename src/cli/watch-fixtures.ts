import { basename, resolve } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isFixtureFile } from '../fixture-files/list-files.ts';
import { realTime } from '../platform/real-time.ts';

/** Editors save in several steps, so a change is reported when the files have not changed for this time. */
const SETTLE_MILLISECONDS = 100;

/**
 * Watches a fixture file, or the fixture files of a folder, and resolves when watching has started. Calls of `onChange` do not
 * overlap. A file that is replaced by renaming another to its name, as editors do, stays watched.
 *
 * @param onError called with an error of `onChange`, or of the operating system; the files stay watched if possible
 */
export async function watchFixtures(
  path: string,
  onChange: () => Promise<void>,
  onError: (error: unknown) => void,
): Promise<FSWatcher> {
  const root = resolve(path);
  const watcher = watch(root, {
    ignoreInitial: true,
    depth: 0,
    ignored: (file, stats) => resolve(file) !== root && stats?.isFile() === true && !isFixtureFile(basename(file)),
  });
  let timer: NodeJS.Timeout | undefined;
  let report = Promise.resolve();
  watcher.on('all', () => {
    realTime.clearTimeout(timer);
    timer = realTime.setTimeout(() => {
      report = report.then(onChange).catch(onError);
    }, SETTLE_MILLISECONDS);
  });
  watcher.on('error', onError);
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return watcher;
}
