import type { Setting } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { timeText } from '../../../parts/time-text.ts';
import type { VerificationsQuery } from './verify.generated.ts';
import { verifyWords } from './verify-words.ts';

type Verification = VerificationsQuery['verifications'][number];
type Props = { readonly verification: Verification; readonly setting: Setting };

/** A verification: each invariant with its result, and the rows that violate it. */
export function VerificationPanel({ verification, setting }: Props) {
  const { state, startedAt, finishedAt, invariants } = verification;
  const words = verifyWords[setting.language];
  const lastedMs = finishedAt ? Date.parse(finishedAt) - Date.parse(startedAt) : null;
  const broken = invariants.filter(({ violations }) => violations > 0);
  return (
    <section class="panel" aria-live="polite">
      <div class="row">
        <h2>{words.states[state]}</h2>
        <span class="soft">
          <time dateTime={startedAt}>{timeText(startedAt, setting)}</time>
          {lastedMs === null ? '' : ` · ${words.lasted((lastedMs / 1_000).toFixed(1))}`}
        </span>
      </div>
      {state === 'RUNNING' ? <p class="soft">{words.running}</p> : null}
      {state === 'INCOMPLETE' ? <Notice kind="bad">{words.incomplete}</Notice> : null}
      {state === 'DONE' && broken.length === 0 ? (
        <Notice kind="good">{words.sound(invariants.length)}</Notice>
      ) : null}
      {broken.length > 0 ? <Notice kind="bad">{words.broken(broken.length)}</Notice> : null}
      {broken.map((one) => (
        <Broken key={one.name} invariant={one} setting={setting} />
      ))}
      {state === 'DONE' ? <Every verification={verification} setting={setting} /> : null}
    </section>
  );
}

type BrokenProps = {
  readonly invariant: Verification['invariants'][number];
  readonly setting: Setting;
};

function Broken({ invariant: { name, violations, examples }, setting }: BrokenProps) {
  return (
    <details open>
      <summary>
        {name} · {verifyWords[setting.language].rows(violations)}
      </summary>
      <ul class="rows-found">
        {examples.map((example) => (
          <li key={example}>
            <code>{example}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Every({ verification: { invariants }, setting }: Props) {
  const words = verifyWords[setting.language];
  return (
    <details>
      <summary>{words.every(invariants.length)}</summary>
      <ul class="checks">
        {invariants.map(({ name, violations }) => (
          <li key={name}>
            <span class={violations > 0 ? 'badge none' : 'badge some'}>
              {violations > 0 ? violations : '✓'}
            </span>
            {name}
          </li>
        ))}
      </ul>
    </details>
  );
}
