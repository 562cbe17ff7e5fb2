/** An import that has begun and not ended, as the browser keeps it. */
export type KeptImport = {
  /** The name of the file. */
  readonly name: string;
  readonly text: string;
  /** How many of its rows are known to be in the shop. */
  readonly rowsDone: number;
};

const key = 'souk-import';

/** Keeps an import, so that it goes on after the tab was closed. A file too large to be kept is chosen again. */
export function keepImport(kept: KeptImport): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    localStorage.removeItem(key);
  }
}

/** The import that has begun; null without one. */
export function keptImport(): KeptImport | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as KeptImport | null;
  } catch {
    return null;
  }
}

/** Forgets an import that has ended, or that nobody wants to go on with. */
export function forgetImport(): void {
  localStorage.removeItem(key);
}
