import type { Setting } from '../../../page.ts';
import { operateWords } from '../words.ts';

type Props = {
  readonly path: string;
  /** The search of the list, which its other pages keep. */
  readonly query: Readonly<Record<string, string>>;
  readonly after: string | null;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly endCursor?: string | null | undefined;
  };
  readonly setting: Setting;
};

/** Links to the first and to the next page of a list. */
export function Paging({ path, query, after, pageInfo, setting: { language } }: Props) {
  const { first, next } = operateWords[language];
  const { hasNextPage, endCursor } = pageInfo;
  const nextQuery = hasNextPage && endCursor ? { ...query, after: endCursor } : null;
  if (!after && !nextQuery) return null;
  return (
    <nav class="paging" aria-label={next}>
      {after ? (
        <a class="button quiet" href={linkTo(path, query)}>
          {first}
        </a>
      ) : null}
      {nextQuery ? (
        <a class="button" href={linkTo(path, nextQuery)}>
          {next}
        </a>
      ) : null}
    </nav>
  );
}

/** A path with a query, without its empty values. */
export function linkTo(path: string, query: Readonly<Record<string, string>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
