import type { Ask, PageFile, Refused } from './page.ts';
import type { Language } from './words/words.ts';

/** A request to a page, as the server hands it to the drawing side, which knows nothing of HTTP. */
export type Exchange = {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly language: Language;
  readonly timeZone: string;
  readonly shopName: string;
  /** The fields of a form; null for a page. */
  readonly form: URLSearchParams | null;
  /** The token of a guest's cart; null without one. */
  readonly cart: string | null;
  /** Whether the browser has a session: without one there is no viewer to ask for. */
  readonly mayBeLoggedIn: boolean;
  /** True for the data alone, which a page in the browser loads again. */
  readonly wantsData: boolean;
  readonly now: Date;
  readonly ask: Ask;
  readonly askPublic: Ask;
  /** The addresses of the files that a view needs in the browser. */
  readonly filesOf: (view: string | undefined) => PageFiles;
};

/** What a page loads besides itself. */
export type PageFiles = {
  readonly entry: string;
  readonly styles: readonly string[];
  /** Scripts to load at once. */
  readonly preloads: readonly string[];
};

/** The answer of the drawing side. */
export type Answer = {
  readonly status: number;
  /** The new token of a guest's cart; null deletes it; undefined leaves it. */
  readonly cart?: string | null | undefined;
} & (
  | { readonly html: string }
  | { readonly data: unknown; readonly refused?: Refused | null }
  | { readonly file: PageFile }
  /** Another page of this origin. */
  | { readonly location: string }
);

/** Answers a request to a page. Never throws for what the graph answers. */
export type AnswerPage = (exchange: Exchange) => Promise<Answer>;
