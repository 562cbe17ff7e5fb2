import type { Setting } from '../../../page.ts';
import { importWords } from '../words/import-words.ts';
import type { Import } from './use-import.ts';

type Props = { readonly running: Import; readonly setting: Setting };

/** How far an import is, and what may be done with it now. */
export function ImportProgress({ running, setting: { language } }: Props) {
  const words = importWords[language];
  const { phase, file, csv, refused, start, discard } = running;
  const { rows } = csv;
  const wrong = rows.filter(({ faults }) => Object.keys(faults).length > 0).length;
  const done = file?.rowsDone ?? 0;
  const state = {
    none: '',
    checked: wrong > 0 ? words.wrongRows(wrong) : words.allRight(rows.length),
    sending: words.sending(done, rows.length),
    stopped: refused ? words.refusedAfter(done, rows.length) : words.stopped(done, rows.length),
    done: words.added(rows.length),
  }[phase];
  return (
    <section class="panel" aria-labelledby="import-file">
      <h2 id="import-file" class="long-text">
        {file?.name}
      </h2>
      <progress max={rows.length} value={done} aria-label={words.progress} />
      <p role="status">{state}</p>
      <p class="row start">
        {phase === 'checked' && wrong === 0 ? (
          <button type="button" onClick={start}>
            {words.addAll(rows.length)}
          </button>
        ) : null}
        {phase === 'stopped' ? (
          <button type="button" onClick={start}>
            {words.goOn}
          </button>
        ) : null}
        {phase === 'stopped' || phase === 'checked' ? (
          <button type="button" class="link" onClick={discard}>
            {words.discard}
          </button>
        ) : null}
        {phase === 'done' ? (
          <a class="button" href="/sell/products">
            {words.toProducts}
          </a>
        ) : null}
      </p>
    </section>
  );
}
