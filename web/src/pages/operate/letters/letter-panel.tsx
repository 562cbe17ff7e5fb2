import type { Setting } from '../../../page.ts';
import { timeText } from '../../../parts/time-text.ts';
import { Source } from '../parts/source.tsx';
import type { LettersQuery } from './letters.generated.ts';
import { lettersWords } from './letters-words.ts';

type Props = {
  readonly letter: LettersQuery['deadLetters']['edges'][number]['node'];
  readonly setting: Setting;
};

/** A dead letter: where it was, why it was given up, what is in it, and the button that releases it. */
export function LetterPanel({ letter, setting }: Props) {
  const { id, service, topic, partition, position, key, type, text } = letter;
  const { error, attempts, at, deadAt } = letter;
  const words = lettersWords[setting.language];
  return (
    <article class="panel">
      <div class="row">
        <h2>{type ?? topic}</h2>
        <span class="badge none">{service}</span>
      </div>
      <dl class="facts">
        <dt>{words.topic}</dt>
        <dd>
          <a href={`/operate/topics/${encodeURIComponent(topic)}`}>{topic}</a>,{' '}
          {words.place(partition, position)}
        </dd>
        <dt>{words.key}</dt>
        <dd>
          <code>{key ?? words.noKey}</code>
        </dd>
        <dt>{words.reason}</dt>
        <dd class="long">{error ?? '–'}</dd>
        <dt>{words.attempts}</dt>
        <dd>{attempts}</dd>
        <dt>{words.written}</dt>
        <dd>
          <time dateTime={at}>{timeText(at, setting)}</time>
        </dd>
        <dt>{words.dead}</dt>
        <dd>
          <time dateTime={deadAt}>{timeText(deadAt, setting)}</time>
        </dd>
      </dl>
      <details>
        <summary>{words.body}</summary>
        {text === null ? (
          <p class="soft">{words.tombstone}</p>
        ) : (
          <Source label={words.body} text={text} />
        )}
      </details>
      <form method="post" action="/operate/letters">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="service" value={service} />
        <input type="hidden" name="key" value={`release-${id}-${Date.parse(deadAt)}`} />
        <button type="submit">{words.release}</button>
      </form>
    </article>
  );
}
