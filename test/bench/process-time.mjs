import { readFileSync } from 'node:fs';

/** /proc counts in hundredths of a second, independent of the tick rate of the kernel. */
const MICROSECONDS_PER_TICK = 10_000;

/** User and system time of all threads of a process; undefined on systems without /proc. */
export function cpuMicroseconds(pid) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return undefined;
  }
  // The second field is the program name in parentheses, which may contain spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [utime, stime] = [fields[11], fields[12]];
  return (Number(utime) + Number(stime)) * MICROSECONDS_PER_TICK;
}
