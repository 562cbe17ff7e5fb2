import type { Language } from '../words/words.ts';
import { keyWords } from './key-words.ts';

type Props = { readonly pathname: string; readonly language: Language };

/** The button that opens the list of keys. Styles show it only where there are scripts and a keyboard is likely. */
export function KeysButton({ language }: Pick<Props, 'language'>) {
  return (
    <button type="button" class="link keys-button" id="keys-button">
      {keyWords[language].title} <kbd>?</kbd>
    </button>
  );
}

/** The list of keys that a page has, closed. */
export function KeyList({ pathname, language }: Props) {
  const { title, close, everywhere, tables } = keyWords[language];
  const own = Object.entries(tables).find(([path]) => path === pathname)?.[1] ?? [];
  return (
    <dialog id="keys" class="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{title}</h2>
      <dl>
        {[...own, ...everywhere].map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="quiet">
          {close}
        </button>
      </form>
    </dialog>
  );
}
