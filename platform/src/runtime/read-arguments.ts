import { type ParseArgsConfig, parseArgs } from 'node:util';

type Option =
  | { readonly type: 'boolean'; readonly about: string; readonly default?: boolean }
  | {
      readonly type: 'string';
      /** The name of the value in the usage text. `n` must be a whole number, `number` any other too. */
      readonly value: string;
      readonly about: string;
      readonly default?: string;
      readonly multiple?: boolean;
    };

type Options = Readonly<Record<string, Option>>;

/** What the usage text of a program says, and which arguments the program takes. */
export type Program<O extends Options = Options> = {
  /** As users type it: `npm run demo`. */
  readonly command: string;
  /** One sentence. */
  readonly about: string;
  /**
   * The forms of its arguments, each with its meaning: `records <topic>`, `append <topic> [<value>]`,
   * `[verify]`. With a form in square brackets the program runs without arguments, too.
   */
  readonly forms?: Readonly<Record<string, string>>;
  readonly options?: O;
  /** Calls of the program, each with its meaning. They stand after its command. */
  readonly examples?: Readonly<Record<string, string>>;
};

const numbers: Readonly<Record<string, RegExp>> = { n: /^\d+$/, number: /^\d+(\.\d+)?$/ };

/** A word in angle brackets stands for any value; square brackets make it optional. */
const placeholder = /^\[?</;

/**
 * Reads the arguments of a program. `--help` prints the usage text and exits with 0; arguments that the
 * program does not take give one line on stderr and exit code 2. So call it before anything else.
 */
export function readArguments<const O extends Options = Record<never, never>>(
  program: Program<O>,
  args: readonly string[] = process.argv.slice(2),
) {
  const parsed = parse(program, args);
  if ('help' in parsed.values) {
    console.info(usageOf(program));
    process.exit(0);
  }
  const problem =
    problemOf(parsed.positionals, Object.keys(program.forms ?? {})) ??
    numberProblemOf(parsed.values, program.options ?? {});
  if (problem) refuse(program, problem);
  return parsed;
}

function parse<const O extends Options>(program: Program<O>, args: readonly string[]) {
  const options = { ...program.options, help: { type: 'boolean' } } as unknown as O;
  try {
    return parseArgs({ args: [...args], options: options as Parseable<O>, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    const [problem = ''] = error.message.replaceAll(/\s+/g, ' ').split('. ');
    return refuse(program, problem.replace(/\.$/, ''));
  }
}

/** The same options, for the types of `parseArgs`. */
type Parseable<O extends Options> = O & NonNullable<ParseArgsConfig['options']>;

function refuse({ command }: Program, problem: string): never {
  console.error(`${problem}: "${command} -- --help" prints what it takes.`);
  process.exit(2);
}

/** Returns what is wrong with the arguments that are no options, or null. */
function problemOf(args: readonly string[], forms: readonly string[]): string | null {
  const [first] = args;
  const unknown = (arg = '') => `Unknown argument ${JSON.stringify(arg)}`;
  if (forms.length === 0) return first === undefined ? null : unknown(first);
  const words = forms.map((form) => form.split(' '));
  if (first === undefined && forms.some((each) => each.startsWith('['))) return null;
  const form = words.find(([word = '']) => placeholder.test(word) || nameIn(word) === first);
  if (!form) return first === undefined ? 'An argument is missing' : unknown(first);
  if (args.length > form.length) return unknown(args[form.length]);
  const missing = form[args.length];
  return missing && !missing.startsWith('[') ? `The argument ${missing} is missing` : null;
}

/** The word to type: `verify` for the optional `[verify]`. */
const nameIn = (word: string) => word.replace(/^\[(.*)\]$/, '$1');

/** Returns which option needs a number and has none, or null. */
function numberProblemOf(values: object, options: Options): string | null {
  for (const [name, value] of Object.entries(values)) {
    const option = options[name];
    const pattern = option?.type === 'string' ? numbers[option.value] : undefined;
    if (pattern?.test(value) === false)
      return `--${name} needs a number, not ${JSON.stringify(value)}`;
  }
  return null;
}

/** Returns the text that `--help` prints. */
function usageOf({ command, about, forms = {}, options = {}, examples = {} }: Program): string {
  const [form, ...others] = Object.keys(forms);
  const takes = form === undefined ? '' : ` ${others.length > 0 ? '<arguments>' : form}`;
  const flags = Object.entries(options).map(([name, option]): [string, string] => [
    option.type === 'string' ? `--${name} <${option.value}>` : `--${name}`,
    option.about,
  ]);
  const calls = Object.entries(examples).map(([args, meaning]): [string, string] => [
    `${command} -- ${args}`,
    meaning,
  ]);
  const help: [string, string] = ['--help', 'print this text'];
  const tables = [Object.entries(forms), [...flags, help], calls].filter((rows) => rows.length > 0);
  return [`Usage: ${command} --${takes} [options]`, about, ...tables.map(columns)].join('\n\n');
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`).join('\n');
}
