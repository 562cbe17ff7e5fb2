/** A feature of the product, as a row of `docs/features.md` has it. */
export type Feature = {
  readonly id: string;
  readonly feature: string;
  readonly state: State;
  /** What is missing of a feature that is `partly` done; empty for any other. */
  readonly missing: string;
  /** Commands that show it: `npm run demo`. */
  readonly commands: readonly string[];
};

const states = ['done', 'partly', 'open'] as const;
type State = (typeof states)[number];

const heading = /^\| id \| feature \| state \| missing \| command \|$/;
const rule = /^\|( ?-+ ?\|)+$/;
const row = /^\| ([A-Z]{2,}-\d+) \| ([^|]+?) \| (\w+) \| ([^|]*?) ?\| ([^|]*?) ?\|$/;

/** Reads the rows of all tables. What is wrong with a line is in `problems`, one sentence each. */
export function featureTable(text: string): { features: Feature[]; problems: string[] } {
  const features: Feature[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trimStart().startsWith('|') || heading.test(line) || rule.test(line)) continue;
    const read = readRow(line);
    if (typeof read === 'string') problems.push(`line ${index + 1} ${read}: ${line}`);
    else if (features.some(({ id }) => id === read.id))
      problems.push(`line ${index + 1} repeats ${read.id}`);
    else features.push(read);
  }
  return { features, problems };
}

/** Returns the row, or what is wrong with it. */
function readRow(line: string): Feature | string {
  const [, id, feature = '', state, missing = '', shownBy = ''] = row.exec(line) ?? [];
  if (!id) return 'is no row "| id | feature | state | missing | command |"';
  if (!isState(state)) return `has no state of ${states.join(', ')}`;
  if ((state === 'partly') !== (missing !== ''))
    return 'must say what is missing if the state is "partly", and only then';
  if (!/^(`[^`]+`(, |$))*$/.test(shownBy))
    return 'has something other than commands in the last cell';
  const commands = [...shownBy.matchAll(/`([^`]+)`/g)].map(([, command = '']) => command);
  return { id, feature, state, missing, commands };
}

function isState(word: string | undefined): word is State {
  return states.some((state) => state === word);
}
