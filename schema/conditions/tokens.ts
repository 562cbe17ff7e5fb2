/** A token of a condition, and its index in the text. */
type Token = { readonly text: string; readonly at: number };

/** A syntax error in a condition. The message shows the text, with a mark under the position. */
export class ConditionError extends SyntaxError {
  /** The index in the text. */
  readonly at: number;

  constructor(reason: string, text: string, at: number) {
    super(`${reason}\n  ${text}\n  ${' '.repeat(at)}^`);
    this.at = at;
  }
}

const tokenPattern = /\s*('[^']*'|\w+(?:\.\w+)*|=)/y;

/** Splits a text into tokens to be taken one by one. Throws ConditionError for an invalid token. */
export class Tokens {
  private readonly text: string;
  private readonly remaining: Token[];

  constructor(text: string) {
    this.text = text;
    this.remaining = tokensOf(text);
  }

  get next(): Token | undefined {
    return this.remaining[0];
  }

  takeIf(matches: (text: string) => boolean): string | undefined {
    return this.next && matches(this.next.text) ? this.remaining.shift()?.text : undefined;
  }

  take(text: string): boolean {
    return this.takeIf((next) => next === text) !== undefined;
  }

  end(): void {
    if (this.next) throw this.error('Expected the end of the condition.');
  }

  error(reason: string): ConditionError {
    return new ConditionError(reason, this.text, this.next?.at ?? this.text.length);
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.trimEnd().length; at = tokenPattern.lastIndex) {
    tokenPattern.lastIndex = at;
    const token = tokenPattern.exec(text)?.[1];
    if (token === undefined)
      throw new ConditionError('Unexpected character.', text, start(text, at));
    tokens.push({ text: token, at: tokenPattern.lastIndex - token.length });
  }
  return tokens;
}

function start(text: string, at: number): number {
  return at + text.slice(at).search(/\S/);
}
