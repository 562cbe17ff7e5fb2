/** One block of a guide: a file to create, a file to change, or a command to run. */
export type GuideStep =
  | { readonly kind: 'create'; readonly path: string; readonly text: string }
  | { readonly kind: 'change'; readonly path: string; readonly hunks: readonly Hunk[] }
  | { readonly kind: 'run'; readonly command: string };

/** A change of adjacent lines, with unchanged lines on both sides, then with those of one side only. */
type Hunk = readonly { readonly before: string; readonly after: string }[];

/**
 * Parses the steps of a guide, in order: its code blocks in `ts` (the first line names the file),
 * `diff` (the first line names the file, `@@` separates hunks) and `sh` (a command on each line).
 */
export function guideSteps(markdown: string): GuideStep[] {
  const blocks = markdown.matchAll(/^```(ts|diff|sh)\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, language, body = '']): GuideStep[] => {
    const [head = '', ...lines] = body.trimEnd().split('\n');
    if (language === 'sh') return [head, ...lines].map((command) => ({ kind: 'run', command }));
    const [, path = ''] = head.split(' ');
    if (language === 'ts') return [{ kind: 'create', path, text: `${lines.join('\n')}\n` }];
    return [{ kind: 'change', path, hunks: lines.join('\n').split('\n@@\n').map(hunkOf) }];
  });
}

function hunkOf(text: string): Hunk {
  const lines = text.split('\n');
  const isContext = (line: string) => !/^[+-]/.test(line);
  const first = lines.findIndex((line) => !isContext(line));
  const last = lines.findLastIndex((line) => !isContext(line));
  return [lines, lines.slice(0, last + 1), lines.slice(first)].map((some) => ({
    before: withoutSign(some, '+'),
    after: withoutSign(some, '-'),
  }));
}

function withoutSign(lines: readonly string[], sign: '+' | '-'): string {
  const kept = lines.filter((line) => !line.startsWith(sign));
  return kept.map((line) => `${line.slice(1)}\n`).join('');
}

/**
 * Applies hunks to the text of a file. Other changes of the file may have moved some lines, so the
 * context before a hunk or the one after it is enough. Throws when neither is in the text exactly once.
 */
export function applyHunks(text: string, path: string, hunks: readonly Hunk[]): string {
  return hunks.reduce((result, hunk) => {
    const found = hunk.find(({ before }) => before && result.split(before).length === 2);
    if (!found) throw new Error(`${path} does not have these lines once:\n${hunk[0]?.before}`);
    return result.split(found.before).join(found.after);
  }, text);
}
