import { useKeptCurrent } from '../../../browser/live/use-kept-current.ts';
import type { Setting, View } from '../../../page.ts';
import { LiveBadge } from '../../../parts/live-badge.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { timeText } from '../../../parts/time-text.ts';
import { Refusal } from '../parts/refusal.tsx';
import type { VerifyData } from './load-verify.ts';
import { VerificationPanel } from './verification-panel.tsx';
import { verifyWords } from './verify-words.ts';

const everyMs = ({ verifications: [newest] }: VerifyData) =>
  newest?.state === 'RUNNING' ? 2_000 : null;

/** Starts a verification of the shop's invariants, and shows its result. */
export const VerifyView: View<VerifyData> = ({ data: loaded, setting, refused }) => {
  const { data, connection } = useKeptCurrent(loaded, { want: null, everyMs });
  const { verifications, isAvailable, key } = data;
  const [newest, ...earlier] = verifications;
  const words = verifyWords[setting.language];
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        <LiveBadge connection={connection} words={setting.words} />
      </div>
      <Refusal refused={refused} setting={setting} />
      {isAvailable ? null : <Notice kind="bad">{words.unavailable}</Notice>}
      <form method="post" action="/operate/verify" class="panel">
        <input type="hidden" name="key" value={key} />
        <p>{words.intro}</p>
        <button type="submit" disabled={!isAvailable || newest?.state === 'RUNNING'}>
          {words.start}
        </button>
      </form>
      {newest ? (
        <VerificationPanel verification={newest} setting={setting} />
      ) : (
        <p class="soft lead">{words.none}</p>
      )}
      {earlier.length > 0 ? <Earlier verifications={earlier} setting={setting} /> : null}
    </>
  );
};

type EarlierProps = Pick<VerifyData, 'verifications'> & { readonly setting: Setting };

function Earlier({ verifications, setting }: EarlierProps) {
  const words = verifyWords[setting.language];
  return (
    <section class="panel" aria-labelledby="earlier">
      <h2 id="earlier">{words.earlier}</h2>
      <ul class="log">
        {verifications.map(({ id, state, startedAt, invariants }) => {
          const broken = invariants.filter(({ violations }) => violations > 0);
          return (
            <li key={id}>
              <time dateTime={startedAt}>{timeText(startedAt, setting)}</time>
              <span>
                {words.states[state]}
                {broken.length > 0 ? ` · ${words.broken(broken.length)}` : ''}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
