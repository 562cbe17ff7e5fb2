import type { Page, Setting, View } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { mayOperate } from '../may-operate.ts';
import { Paging } from '../parts/paging.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { operateWords } from '../words.ts';
import { LetterPanel } from './letter-panel.tsx';
import { lettersWords } from './letters-words.ts';
import { type LettersData, loadLetters } from './load-letters.ts';
import { releaseLetter } from './release-letter.ts';

const LettersView: View<LettersData> = ({ data, setting, refused }) => {
  const { deadLetters, service, after, released } = data;
  const { edges, pageInfo, unavailable } = deadLetters;
  const words = lettersWords[setting.language];
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.intro}</p>
      <Refusal refused={refused} setting={setting} />
      {released && !refused ? <Notice kind="good">{words.released}</Notice> : null}
      {unavailable.length > 0 ? (
        <Notice kind="bad">{words.unavailable(unavailable.join(', '))}</Notice>
      ) : null}
      <Services data={data} setting={setting} />
      {edges.length === 0 ? <Notice kind="plain">{words.empty}</Notice> : null}
      {edges.map(({ node }) => (
        <LetterPanel key={node.service + node.id} letter={node} setting={setting} />
      ))}
      <Paging
        path="/operate/letters"
        query={{ service }}
        after={after}
        pageInfo={pageInfo}
        setting={setting}
      />
    </>
  );
};

/** The choice of a service, with how many dead letters each has. */
function Services({ data, setting }: { readonly data: LettersData; readonly setting: Setting }) {
  const words = lettersWords[setting.language];
  const { all, show } = operateWords[setting.language];
  return (
    <form action="/operate/letters" method="get" class="filters">
      <label>
        {words.service}
        <select name="service">
          <option value="">{all}</option>
          {data.health
            .filter(({ deadLetters }) => deadLetters !== null)
            .map(({ service, deadLetters }) => (
              <option key={service} value={service} selected={service === data.service}>
                {service}: {deadLetters}
              </option>
            ))}
        </select>
      </label>
      <button type="submit">{show}</button>
    </form>
  );
}

/** The messages that services could not handle, and their release. */
export const lettersPage: Page<LettersData> = {
  load: loadLetters,
  title: (_, { language }) => lettersWords[language].title,
  View: LettersView,
  needsLogin: true,
  mayOpen: mayOperate,
  submit: releaseLetter,
};
