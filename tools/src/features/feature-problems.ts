import type { Feature } from './feature-table.ts';
import type { Claim } from './test-claims.ts';

/**
 * Returns what contradicts the table, one sentence each: features without proof, tests of features
 * that are not there or not built, and commands that do not exist. `scripts` are those of package.json.
 */
export function featureProblems(
  features: readonly Feature[],
  claims: readonly Claim[],
  scripts: ReadonlySet<string>,
): string[] {
  const known = new Set(features.map(({ id }) => id));
  const unknown = claims.filter(({ id }) => !known.has(id));
  return [
    ...unknown.map((claim) => `${claim.id} is no row, but a test has it: ${placeOf(claim)}`),
    ...features.flatMap((feature) => {
      const own = claims.filter(({ id }) => id === feature.id);
      return [...commandProblems(feature, scripts), ...proofProblems(feature, own)];
    }),
  ];
}

function commandProblems({ id, commands }: Feature, scripts: ReadonlySet<string>): string[] {
  return commands
    .filter((command) => !scripts.has(scriptOf(command)))
    .map((command) => `${id} is shown by "${command}", which package.json does not have`);
}

/** The name of the script that a command runs: `start` of `npm start`, `events` of `npm run events -- topics`. */
function scriptOf(command: string): string {
  return /^npm (?:run )?([\w:-]+)( -- .+)?$/.exec(command)?.[1] ?? '';
}

function proofProblems({ id, state, commands }: Feature, claims: readonly Claim[]): string[] {
  if (state === 'open') {
    return [
      ...claims.map((claim) => `${id} is open, but a test has it: ${placeOf(claim)}`),
      ...commands.map((command) => `${id} is open, but is shown by "${command}"`),
    ];
  }
  if (commands.length > 0 || claims.some(({ skipped }) => skipped === null)) return [];
  if (claims.length === 0) return [`${id} is ${state}, but has neither a test nor a command`];
  const reasons = [...new Set(claims.map(({ skipped }) => skipped))].join(', ');
  return [`${id} is ${state}, but each of its tests may be skipped: ${reasons}`];
}

function placeOf({ file, test }: Claim): string {
  return `${file}: ${test}`;
}
