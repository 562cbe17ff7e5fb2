import type { Exchange } from '../exchange.ts';
import type { Setting } from '../page.ts';
import { consolesOf } from './consoles.ts';
import type { Shell } from './shell.ts';

type Props = {
  readonly exchange: Exchange;
  readonly setting: Setting;
  readonly shell: Shell;
};

/** The menu of a console, above its pages. Nothing on other pages. */
export function ConsoleMenu({ exchange: { url }, setting, shell: { viewer } }: Props) {
  const { words, language } = setting;
  const { pathname } = url;
  const opened = viewer && consolesOf(viewer).find(({ start }) => isWithin(pathname, start));
  if (!opened) return null;
  const entries = Object.entries(opened.menu(language, viewer));
  const current = entries
    .map(([path]) => path)
    .filter((path) => isWithin(pathname, path))
    .reduce((longest, path) => (path.length > longest.length ? path : longest), '');
  return (
    <nav class="console-menu" aria-label={words.shell.consoles[opened.start]}>
      <ul>
        {entries.map(([path, text]) => (
          <li key={path}>
            <a href={path} aria-current={currentIn(path, current, pathname)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isWithin = (pathname: string, path: string) =>
  pathname === path || pathname.startsWith(`${path}/`);

/** `page` for the page itself, `true` for the entry above it. */
function currentIn(path: string, current: string, pathname: string): 'page' | 'true' | undefined {
  if (path !== current) return undefined;
  return path === pathname ? 'page' : 'true';
}
