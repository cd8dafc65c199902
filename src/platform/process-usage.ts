/** Memory and processor time of this process; `undefined` in a browser. */
export interface ProcessUsage {
  readonly memory: NodeJS.MemoryUsage;
  readonly cpu: NodeJS.CpuUsage;
}

/** Memory and processor time of this process. */
export const processUsage = (): ProcessUsage | undefined => ({
  memory: process.memoryUsage(),
  cpu: process.cpuUsage(),
});
