import { escapeHtml } from '@souk/platform/runtime/escape-html';
import { htmlPages } from '@souk/platform/runtime/html-page';

const build =
  htmlPages(`body { font-family: sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em }
  table { border-collapse: collapse } td, th { text-align: left; padding: 0.3em 1em 0.3em 0 }
  iframe { width: 100%; height: 24em; border: 1px solid #999 }`);

/** A page without scripts. `content` is HTML, the title a text. */
export const page = (status: number, title: string, content: string) =>
  build({ status, title: escapeHtml(title), content });
