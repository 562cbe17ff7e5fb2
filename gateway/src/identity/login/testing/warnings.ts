import type { logOf } from '../../../testing/capture-log.ts';

type Lines = ReturnType<typeof logOf>['lines'];

const warning = 40;

/** What was logged meanwhile that somebody should look at. */
export async function warningsDuring<Answer>(
  { lines }: { readonly lines: Lines },
  run: () => Promise<Answer>,
): Promise<{ answer: Answer; warnings: Lines }> {
  const before = lines.length;
  const answer = await run();
  return { answer, warnings: lines.slice(before).filter(({ level }) => Number(level) >= warning) };
}
