/** A piece of a condition, and the index that it begins at. */
export type Token = { readonly text: string; readonly at: number };

/** The text is no condition. The message shows the text, and a mark under the place. */
export class ConditionError extends SyntaxError {
  /** The index in the text. */
  readonly at: number;

  constructor(reason: string, text: string, at: number) {
    super(`${reason}\n  ${text}\n  ${' '.repeat(at)}^`);
    this.at = at;
  }
}

const piece = /\s*('[^']*'|\w+(?:\.\w+)*|=)/y;

/** The pieces of a text, in order. Throws ConditionError at the first thing that is none. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.trimEnd().length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const token = piece.exec(text)?.[1];
    if (token === undefined) throw new ConditionError('This is no word.', text, start(text, at));
    tokens.push({ text: token, at: piece.lastIndex - token.length });
  }
  return tokens;
}

function start(text: string, at: number): number {
  return at + text.slice(at).search(/\S/);
}
