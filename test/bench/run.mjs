import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measureAmongFaults } from './among-faults.mjs';
import { measureColdStarts } from './cold-start.mjs';
import { measureIsolation } from './isolation.mjs';
import { jobs } from './jobs.mjs';
import { writeLargeSchema } from './large-schema.mjs';
import { measureJournal } from './measure-journal.mjs';
import { readOptions, USAGE } from './options.mjs';
import { describeResults } from './report.mjs';
import { runRounds } from './rounds.mjs';
import { bare, bareAgain, isBuilt, ours, withoutJournal, withSchema } from './servers.mjs';
import { meetsTarget, selfCheckTargets, targets } from './targets.mjs';
import { measureWorld } from './world.mjs';

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit code: 0 all targets met, 1 a target missed or a server failed, 2 invalid usage */
async function main(args) {
  let options;
  try {
    options = readOptions(args, (selfCheck) => Object.keys(selfCheck ? selfCheckTargets : targets));
  } catch (error) {
    return fail(2, `${error.message}\n\n${USAGE}`);
  }
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!options.selfCheck && !isBuilt()) return fail(2, 'dist/cli.cjs does not exist; run npm run build\n');
  let results;
  try {
    results = await measureAll(options);
  } catch (error) {
    return fail(1, `${error.message}\n`);
  }
  process.stdout.write(`\n${describeResults(results)}\n`);
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({ ...describeMachine(), results }, null, 2)}\n`);
  return results.every(({ met }) => met) ? 0 : 1;
}

async function measureAll({ names, rounds, selfCheck }) {
  const contestants = selfCheck ? [bare, bareAgain] : [bare, ours];
  const results = [];
  for (const name of names) {
    const target = (selfCheck ? selfCheckTargets : targets)[name];
    const result = await measure(name, contestants, rounds);
    results.push({ name, target, met: meetsTarget(result.value, target), ...result });
  }
  return results;
}

function measure(name, contestants, rounds) {
  if (name in jobs) return runRounds(name, contestants, rounds, printProgress);
  if (name === 'among-faults') return measureAmongFaults(rounds, printProgress);
  if (name === 'recording') return measureRecording(rounds);
  if (name.startsWith('journal-')) return measureJournal(name, printProgress);
  if (name === 'isolation') return measureIsolation(printProgress);
  if (name === 'cold-start') return measureColdStarts(name, contestants, printProgress);
  if (name === 'large-schema') return measureLargeSchema(name);
  return measureWorld(name, printProgress);
}

/** The minimum processor time of each, since other load on the machine can only increase it. */
async function measureRecording(rounds) {
  const { servers } = await runRounds('graphql-token', [withoutJournal, ours], rounds, printProgress);
  const [off, on] = servers.map((server) => Math.min(...server.rounds.map(({ cpuPerRequest }) => cpuPerRequest)));
  const ratios = servers[1].rounds.map(
    ({ cpuPerRequest }, round) => servers[0].rounds[round].cpuPerRequest / cpuPerRequest,
  );
  return { title: 'GraphQL token, recorded', value: off / on, ratios, servers };
}

async function measureLargeSchema(name) {
  const { file, remove } = await writeLargeSchema(ours);
  try {
    return await measureColdStarts(name, [ours, withSchema(file)], printProgress);
  } finally {
    remove();
  }
}

function describeMachine() {
  return { node: process.version, cpus: cpus().length, at: new Date().toISOString() };
}

function printProgress(line) {
  process.stderr.write(`${line}\n`);
}

function fail(exitCode, text) {
  process.stderr.write(text);
  return exitCode;
}
