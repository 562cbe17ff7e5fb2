import { renderToString } from 'preact-render-to-string';
import type { Exchange } from '../exchange.ts';
import type { Setting, View, ViewProps } from '../page.ts';
import { ConsoleMenu } from './console-menu.tsx';
import { Foot, Head } from './frame.tsx';
import type { Shell } from './shell.ts';

type Drawing = {
  readonly exchange: Exchange;
  readonly setting: Setting;
  readonly shell: Shell;
  readonly title: string;
  readonly content: { readonly View: View<never>; readonly props: ViewProps<never> };
  /** The view that the browser takes over; undefined for a page that is complete without it. */
  readonly takenOver: string | undefined;
};

/** A page is painted when all of it is there. Otherwise a busy browser paints a part of it, which moves when the rest has come. */
const paintedWhole = '<link rel="expect" href="#end" blocking="render">';

/** Draws a whole page as HTML. */
export function drawDocument(drawing: Drawing): string {
  const { setting, content, takenOver } = drawing;
  const { data, refused } = content.props;
  const { language, timeZone } = setting;
  const state = takenOver && stateScript({ takenOver, data, refused, language, timeZone });
  const body = renderToString(<Body {...drawing} />);
  return `<!doctype html>
<html lang="${language}"><head>${headTags(drawing)}${paintedWhole}${state ?? ''}</head>${body}</html>
`;
}

function headTags({ exchange, title, takenOver }: Drawing): string {
  const { entry, styles, preloads } = exchange.filesOf(takenOver);
  return renderToString(
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} · ${exchange.shopName}`}</title>
      <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {preloads.map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      <script type="module" src={entry} />
    </>,
  );
}

function Body({ exchange, setting, shell, content: { View, props } }: Drawing) {
  return (
    <body>
      <a class="skip" href="#main">
        {setting.words.shell.skip}
      </a>
      <Head exchange={exchange} setting={setting} shell={shell} />
      <ConsoleMenu exchange={exchange} setting={setting} shell={shell} />
      <main id="main" tabIndex={-1}>
        <View {...props} />
      </main>
      <Foot setting={setting} exchange={exchange} />
      <div id="end" hidden />
    </body>
  );
}

/** What the browser takes the page over from. In the head: behind the body it would move into what is taken over. */
function stateScript(state: object): string {
  const text = JSON.stringify(state).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="state">${text}</script>`;
}
