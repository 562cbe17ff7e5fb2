/** A piece of a condition, and the index that it begins at. */
type Token = { readonly text: string; readonly at: number };

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

/** A text, from which piece after piece is taken. Throws ConditionError for what is no piece. */
export class Tokens {
  private readonly text: string;
  private readonly left: Token[];

  constructor(text: string) {
    this.text = text;
    this.left = tokensOf(text);
  }

  get next(): Token | undefined {
    return this.left[0];
  }

  takeIf(fits: (text: string) => boolean): string | undefined {
    return this.next && fits(this.next.text) ? this.left.shift()?.text : undefined;
  }

  take(text: string): boolean {
    return this.takeIf((next) => next === text) !== undefined;
  }

  end(): void {
    if (this.next) throw this.error('Expected nothing more.');
  }

  error(reason: string): ConditionError {
    return new ConditionError(reason, this.text, this.next?.at ?? this.text.length);
  }
}

function tokensOf(text: string): Token[] {
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
