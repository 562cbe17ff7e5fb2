import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../command-error.ts';

/** Edits of files, written together at the end, so that a failed command writes nothing. */
export class PendingFiles {
  readonly #root: string;
  readonly #texts = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
  }

  has(path: string): boolean {
    return this.#texts.has(path) || existsSync(join(this.#root, path));
  }

  read(path: string): string {
    return this.#texts.get(path) ?? readFileSync(join(this.#root, path), 'utf8');
  }

  /** Throws CommandError when the file exists. */
  create(path: string, text: string): void {
    if (this.has(path)) {
      throw new CommandError(`${path} exists already: choose another name.`);
    }
    this.#texts.set(path, text);
  }

  /** Adds text after the first match of a pattern. Throws CommandError when there is none. */
  insertAfter(path: string, pattern: RegExp, text: string): void {
    const found = pattern.exec(this.read(path));
    if (!found)
      throw new CommandError(`${path} has no text that matches ${pattern}: edit it by hand.`);
    this.insert(path, found.index + found[0].length, text);
  }

  /** Adds text at a position of a file. */
  insert(path: string, position: number, text: string): void {
    const before = this.read(path);
    this.#texts.set(path, before.slice(0, position) + text + before.slice(position));
  }

  /** Returns the written files, as absolute paths. */
  write(): string[] {
    return [...this.#texts].map(([path, text]) => {
      const file = join(this.#root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    });
  }
}
