import { escapeHtml } from '@souk/platform/runtime/escape-html';

const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** A page without scripts. `body` is HTML, the title a text. */
export function page(status: number, title: string, body: string) {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
    },
    body: `<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>body { font-family: sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em }
table { border-collapse: collapse } td, th { text-align: left; padding: 0.3em 1em 0.3em 0 }
iframe { width: 100%; height: 24em; border: 1px solid #999 }</style></head>
<body><h1>${escapeHtml(title)}</h1>
${body}
</body></html>
`,
  };
}
