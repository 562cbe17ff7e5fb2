import type { captureLog } from '../../../testing/capture-log.ts';

type Lines = ReturnType<typeof captureLog>['lines'];

const warning = 40;

/** The lines of level warning and above during `run`. */
export async function warningsDuring<Answer>(
  { lines }: { readonly lines: Lines },
  run: () => Promise<Answer>,
): Promise<{ answer: Answer; warnings: Lines }> {
  const before = lines.length;
  const answer = await run();
  return { answer, warnings: lines.slice(before).filter(({ level }) => Number(level) >= warning) };
}
