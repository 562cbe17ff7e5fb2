import { useState } from 'preact/hooks';
import type { Setting } from '../../../page.ts';
import { importWords } from '../words/import-words.ts';
import { columns } from './read-csv.ts';
import type { Import } from './use-import.ts';

type Props = {
  readonly running: Import;
  /** What was in the field, when the form was refused. */
  readonly text: string;
  readonly setting: Setting;
};

const template = `${columns.join(',')}\r\nTEA-1,"Green tea, 50 g",Loose leaves,420.00,tea|gifts,25\r\n`;

/** A file to choose or to drop, and a field for its text, which works without scripts. */
export function FileChoice({ running, text, setting: { language } }: Props) {
  const words = importWords[language];
  const { choose, isReady } = running;
  return (
    <div class="tiles">
      <section class="panel" aria-labelledby="file-title">
        <h2 id="file-title">{words.file}</h2>
        <FileDrop choose={choose} isReady={isReady} words={words} />
        <p>
          <a
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(template)}`}
            download="products.csv"
          >
            {words.template}
          </a>
        </p>
        <dl class="facts columns">
          {columns.map((column) => [
            <dt key={column}>
              <code>{column}</code>
            </dt>,
            <dd key={`${column}-is`}>{words.columns[column]}</dd>,
          ])}
        </dl>
      </section>
      <form
        method="post"
        action="/sell/import"
        class="panel stack"
        onSubmit={(event) => {
          event.preventDefault();
          choose(words.written, String(new FormData(event.currentTarget).get('csv') ?? ''));
        }}
      >
        <h2>{words.paste}</h2>
        <div class="field">
          <label for="csv">
            {words.text} <small>{words.textHint}</small>
          </label>
          <textarea id="csv" name="csv" rows={12} required spellcheck={false} wrap="off">
            {text}
          </textarea>
        </div>
        <p>
          <button type="submit" class="quiet">
            {words.check}
          </button>
        </p>
      </form>
    </div>
  );
}

type DropProps = Pick<Import, 'choose' | 'isReady'> & {
  readonly words: { readonly choose: string; readonly drop: string };
};

/** It takes its place before there are scripts, without which it does nothing. */
function FileDrop({ choose, isReady, words }: DropProps) {
  const [isOver, setIsOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file) choose(file.name, await file.text());
  };
  return (
    <fieldset
      class={`drop ${isOver ? 'over' : ''} ${isReady ? '' : 'waiting'}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <label for="csv-file">{words.choose}</label>
      <input
        id="csv-file"
        type="file"
        accept=".csv,text/csv"
        disabled={!isReady}
        onChange={async ({ currentTarget }) => {
          await take(currentTarget.files?.[0]);
          // The same file may be chosen again, once it is corrected.
          currentTarget.value = '';
        }}
      />
      <p class="soft">{words.drop}</p>
    </fieldset>
  );
}
