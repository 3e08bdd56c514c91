import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeText } from './plan/decodeText.ts';
import { drawPlan } from './plan/drawPlan.ts';
import { FileFault } from './plan/FileFault.ts';
import { makePlan } from './plan/makePlan.ts';
import { OptionFault, readOptions } from './plan/options.ts';
import { parsePeople } from './plan/peopleFile.ts';
import { historyOfJson } from './plan/peopleOfJson.ts';
import { planJson } from './plan/planJson.ts';
import { sayIn } from './plan/say.ts';
import { terminalLanguage } from './terminalLanguage.ts';

/** `npm run pair -- --people FILE`: seats the people of a list, for an event without a server. */
const language = terminalLanguage(process.env);
const say = sayIn(language);
/** The file is wrong or the command is: whoever called can mend it. */
class Mendable extends Error {}
const MENDABLE = 2;

const text = { type: 'string' } as const;
const OPTIONS = {
  people: text,
  history: text,
  rounds: text,
  size: text,
  odd: text,
  mode: text,
  weights: text,
  seed: text,
  json: text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** npm changes to its own folder; file names are the caller's. */
const pathOf = (file: string): string => resolve(process.env.INIT_CWD ?? '.', file);

function read<T>(file: string, parse: (source: string) => T): T {
  try {
    return parse(decodeText(onDisk(file, () => readFileSync(pathOf(file)))));
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const { line, column } = error.position;
    throw new Mendable(say('fault', { file, line, column, expected: say(error.expected, error.values) }));
  }
}

function onDisk<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Mendable(say('unreadable', { file, code: codeOf(error) ?? String(error) }));
  }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null;

function options() {
  try {
    const { values } = parseArgs({ args: process.argv.slice(2), options: OPTIONS });
    return { values, plan: readOptions(values) };
  } catch (error) {
    if (error instanceof OptionFault) {
      const { option, expected, values } = error;
      throw new Mendable(say('wrongOption', { option, expected: say(expected, values) }));
    }
    if (!(error instanceof Error) || !codeOf(error)?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new Mendable(say('wrongCommand', { message: error.message }));
  }
}

function run(): string {
  const { values, plan: asked } = options();
  if (values.help) return say('help');
  if (values.people === undefined)
    throw new Mendable(say('wrongOption', { option: 'people', expected: say('expectedFile') }));
  const file = read(values.people, parsePeople);
  const before = values.history === undefined ? [] : read(values.history, historyOfJson);
  const people = { ...file, history: [...file.history, ...before] };
  const plan = makePlan(people, asked);
  if (values.json === '-') return planJson(plan);
  const drawn = drawPlan(people, plan, asked, language);
  const { json } = values;
  if (json === undefined) return drawn;
  onDisk(json, () => writeFileSync(pathOf(json), planJson(plan)));
  return `${drawn}\n${say('written', { file: json })}\n`;
}

try {
  process.stdout.write(run());
} catch (error) {
  if (!(error instanceof Mendable)) throw error;
  console.error(error.message);
  process.exitCode = MENDABLE;
}
