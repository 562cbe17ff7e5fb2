import '../style/index.css';
import { useKeys } from './use-keys.ts';
import { useOffline } from './use-offline.ts';
import { useOneSubmit } from './use-one-submit.ts';
import { views } from './views.ts';

/** What the server has drawn the page from. */
type State = {
  readonly takenOver: string;
  readonly data: unknown;
  readonly refused: unknown;
  readonly language: string;
  readonly timeZone: string;
};

useKeys();
useOneSubmit();
useOffline();
await takeOver();

/** Takes the page over when its view does something in the browser. */
async function takeOver(): Promise<void> {
  const text = document.getElementById('state')?.textContent;
  const main = document.getElementById('main');
  if (!text || !main) return;
  const { takenOver, data, refused, language, timeZone } = JSON.parse(text) as State;
  const [{ hydrate, h }, View, words] = await Promise.all([
    import('preact'),
    views[takenOver]?.(),
    language === 'ru'
      ? import('../words/ru.ts').then(({ ru }) => ru)
      : import('../words/en.ts').then(({ en }) => en),
  ]);
  if (!View) return;
  const setting = { words, language: language === 'ru' ? 'ru' : 'en', timeZone } as const;
  hydrate(h(View, { data, setting, refused } as never), main);
}
