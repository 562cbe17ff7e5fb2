import type { FunctionComponent } from 'preact';
import type { Document } from './document.ts';
import type { Role } from './pages/shell/shell.generated.ts';
import type { Language, Words } from './words/words.ts';

/** Asks the graph. Throws a GraphFault when there is no answer, or an answer with errors. */
export type Ask = <Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** What a page is loaded for. */
export type PageRequest = {
  readonly url: URL;
  readonly parameters: Readonly<Record<string, string>>;
  readonly words: Words;
  readonly language: Language;
  /** By its IANA name. */
  readonly timeZone: string;
  /** The token of a guest's cart; null without one. */
  readonly cart: string | null;
  readonly viewer: Viewer | null;
  readonly now: Date;
  /** Asks as the viewer. */
  readonly ask: Ask;
  /** Asks for what everybody may see: the gateway keeps such answers for a moment. */
  readonly askPublic: Ask;
};

/** The person who is logged in. */
export type Viewer = {
  readonly id: string;
  readonly username: string;
  readonly roles: readonly Role[];
};

/** What every page may use to write text. The same on the server and in the browser. */
export type Setting = {
  readonly words: Words;
  readonly language: Language;
  /** By its IANA name. */
  readonly timeZone: string;
};

/** Why a form was refused: the type of the refusal in the schema, its message, and what its page shows besides. */
export type Refused = {
  readonly code: string;
  readonly message: string;
  /** The messages of single fields, by the last part of their path. */
  readonly fields?: Readonly<Record<string, string>>;
  /** An order that the refusal names. */
  readonly order?: { readonly id: string; readonly number: string };
  /** What was in the form. */
  readonly values: Readonly<Record<string, string>>;
};

export type ViewProps<Data> = {
  readonly data: Data;
  readonly setting: Setting;
  readonly refused: Refused | null;
};

/** The component of a page: drawn on the server, and taken over in the browser. */
export type View<Data> = FunctionComponent<ViewProps<Data>>;

/** The answer to a form: where to go next, or why it was refused. */
export type FormAnswer =
  | {
      readonly to: string;
      /** The new token of a guest's cart; null deletes it. */
      readonly cart?: string | null;
    }
  | { readonly refused: Refused };

/** What a page shows, as a file to keep. */
export type PageFile = {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
};

/** A page. */
export type Page<Data> = {
  /** Loads what the page shows; null when there is no such page. */
  readonly load: (request: PageRequest) => Promise<Data | null>;
  readonly title: (data: Data, setting: Setting) => string;
  readonly View: View<Data>;
  /** True for a page that only makes sense for a person who is logged in. */
  readonly needsLogin?: boolean;
  /** Who may open the page, of those who are logged in; for all others it does not exist. Left out: everybody. */
  readonly mayOpen?: (viewer: Viewer) => boolean;
  /** The file of the view, when the browser takes it over: from `web/`. */
  readonly takenOver?: string;
  /** The content as a file, at the address of the page with `as=file`. */
  readonly file?: (data: Data, setting: Setting) => PageFile;
  /** Handles a form of the page. */
  readonly submit?: (request: PageRequest, form: URLSearchParams) => Promise<FormAnswer>;
};

/** A page among pages of other data, which only they themselves know. */
export const pageOf = <Data>(page: Page<Data>) => page as unknown as Page<never>;
