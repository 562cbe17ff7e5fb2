/** One block of a guide: a file to create, a file to change, or a command to run. */
export type GuideStep =
  | { readonly kind: 'create'; readonly path: string; readonly text: string }
  | { readonly kind: 'change'; readonly path: string; readonly hunks: readonly Hunk[] }
  | { readonly kind: 'run'; readonly command: string };

/** A change of adjacent lines: the present lines and their replacement, with unchanged lines around. */
type Hunk = { readonly before: string; readonly after: string };

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
  const without = (sign: string) =>
    lines.filter((line) => !line.startsWith(sign)).map((line) => `${line.slice(1)}\n`);
  return { before: without('+').join(''), after: without('-').join('') };
}

/** Applies hunks to the text of a file. Throws when the text lacks the lines of a hunk or repeats them. */
export function applyHunks(text: string, path: string, hunks: readonly Hunk[]): string {
  return hunks.reduce((result, { before, after }) => {
    const parts = result.split(before);
    if (parts.length !== 2) {
      throw new Error(`${path} has these lines ${parts.length - 1} times:\n${before}`);
    }
    return parts.join(after);
  }, text);
}
