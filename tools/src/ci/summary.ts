import { clock, type EndedPart } from './part.ts';

/** The summary has to fit on a screen. */
const skippedMax = 12;
const failuresMax = 12;

/** The summary of a run: a line for each part, what was skipped, and a last line with the counts. */
export function summaryOf(parts: readonly EndedPart[]): readonly string[] {
  const width = Math.max(...parts.map(({ name }) => name.length));
  const lines = parts.map(({ name, seed, seconds, passed, failed, skipped }) => {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed`;
    const more = [
      ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
      ...(seed === undefined ? [] : [`seed ${seed}`]),
    ];
    return [`${name.padEnd(width)} ${clock(seconds).padStart(6)} ${counts}`, ...more].join('  ');
  });
  const sum = (of: (part: EndedPart) => number) => parts.reduce((all, part) => all + of(part), 0);
  return [
    '',
    ...lines,
    `${'in all'.padEnd(width)} ${clock(sum(({ seconds }) => seconds)).padStart(6)}`,
    ...skippedLines(parts.flatMap(({ skipped }) => skipped)),
    ...failureLines(parts.flatMap(({ failures = [] }) => failures)),
    `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`,
  ];
}

/** Each thing that was skipped, once; those that have no place are counted. */
function skippedLines(all: readonly string[]): readonly string[] {
  const lines = [...new Set(all)];
  const rest = lines.length - skippedMax;
  return rest > 0 ? [...lines.slice(0, skippedMax), `skipped: ${rest} more, named above`] : lines;
}

/** Near the end, where whoever has only the last page of the output finds them. */
function failureLines(all: readonly string[]): readonly string[] {
  const rest = all.length - failuresMax;
  const lines = all.slice(0, failuresMax).map((failure) => `FAILED: ${failure}`);
  return rest > 0 ? [...lines, `FAILED: ${rest} more, named above`] : lines;
}
