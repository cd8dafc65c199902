import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measureAmongFaults } from './among-faults.mjs';
import { measureColdStarts } from './cold-start.mjs';
import { measureIsolation } from './isolation.mjs';
import { jobs } from './jobs.mjs';
import { writeLargeSchema } from './large-schema.mjs';
import { keeps, marks, selfCheckMarks } from './marks.mjs';
import { measureJournal } from './measure-journal.mjs';
import { readOptions, USAGE } from './options.mjs';
import { describeResults } from './report.mjs';
import { runRounds } from './rounds.mjs';
import { bare, bareAgain, isBuilt, ours, withoutJournal, withSchema } from './servers.mjs';
import { measureWorld } from './world.mjs';

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit status: 0 all marks kept, 1 one missed or a server failed, 2 wrong usage */
async function main(args) {
  let options;
  try {
    options = readOptions(args, (selfCheck) => Object.keys(selfCheck ? selfCheckMarks : marks));
  } catch (error) {
    return fail(2, `${error.message}\n\n${USAGE}`);
  }
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!options.selfCheck && !isBuilt()) return fail(2, 'dist/cli.js is not there; npm run build makes it\n');
  let results;
  try {
    results = await measureAll(options);
  } catch (error) {
    return fail(1, `${error.message}\n`);
  }
  process.stdout.write(`\n${describeResults(results)}\n`);
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({ ...describeMachine(), results }, null, 2)}\n`);
  return results.every(({ kept }) => kept) ? 0 : 1;
}

async function measureAll({ names, rounds, selfCheck }) {
  const contestants = selfCheck ? [bare, bareAgain] : [bare, ours];
  const results = [];
  for (const name of names) {
    const mark = (selfCheck ? selfCheckMarks : marks)[name];
    const result = await measure(name, contestants, rounds);
    results.push({ name, mark, kept: keeps(result.value, mark), ...result });
  }
  return results;
}

function measure(name, contestants, rounds) {
  if (name in jobs) return runRounds(name, contestants, rounds, tell);
  if (name === 'among-faults') return measureAmongFaults(rounds, tell);
  if (name === 'recording') return measureRecording(rounds);
  if (name.startsWith('journal-')) return measureJournal(name, tell);
  if (name === 'isolation') return measureIsolation(tell);
  if (name === 'cold-start') return measureColdStarts(name, contestants, tell);
  if (name === 'large-schema') return measureLargeSchema(name);
  return measureWorld(name, tell);
}

/** The least processor time of each: what else runs on the machine only adds to it. */
async function measureRecording(rounds) {
  const { servers } = await runRounds('graphql-token', [withoutJournal, ours], rounds, tell);
  const [off, on] = servers.map((server) => Math.min(...server.rounds.map(({ cpuPerRequest }) => cpuPerRequest)));
  const ratios = servers[1].rounds.map(
    ({ cpuPerRequest }, round) => servers[0].rounds[round].cpuPerRequest / cpuPerRequest,
  );
  return { title: 'GraphQL token, recorded', value: off / on, ratios, servers };
}

async function measureLargeSchema(name) {
  const { file, remove } = await writeLargeSchema(ours);
  try {
    return await measureColdStarts(name, [ours, withSchema(file)], tell);
  } finally {
    remove();
  }
}

function describeMachine() {
  return { node: process.version, cpus: cpus().length, at: new Date().toISOString() };
}

function tell(line) {
  process.stderr.write(`${line}\n`);
}

function fail(status, text) {
  process.stderr.write(text);
  return status;
}
