/** Width and height of the pictures of the demo shop, in pixels. */
const size = 480;

/** Background, main colour and second colour of the things of a category, in their order. */
const palettes = [
  ['#e8efe2', '#4f7d5c', '#c9a227'],
  ['#f3e6d8', '#a4532f', '#2f4858'],
  ['#e3ecf0', '#2f6f8f', '#d08c60'],
  ['#f5efe0', '#c58b2a', '#7b3f3f'],
  ['#ece4ef', '#6b4f8a', '#d9a441'],
  ['#f2e1e1', '#b14a5c', '#3f6b5c'],
] as const;

type Colours = { readonly main: string; readonly second: string };

/** What stands for a category: shapes in a square of 480, above a shadow at its foot. */
const motifs: Readonly<Record<string, (colours: Colours) => string>> = {
  tea: ({ main, second }) => `
    <path d="M130 230h200v60a90 90 0 0 1-90 90h-20a90 90 0 0 1-90-90z" fill="${main}"/>
    <path d="M330 250h24a40 40 0 0 1 0 80h-32" fill="none" stroke="${main}" stroke-width="18"/>
    <ellipse cx="230" cy="230" rx="100" ry="18" fill="${second}"/>
    <path d="M190 190c-24-30 24-46 0-80M232 184c-24-30 24-46 0-80M274 190c-24-30 24-46 0-80"
      fill="none" stroke="${second}" stroke-width="9" stroke-linecap="round" opacity=".7"/>`,
  spices: ({ main, second }) => `
    <path d="M240 130c60 40 100 90 110 140H130c10-50 50-100 110-140z" fill="${second}"/>
    <path d="M100 266h280a140 114 0 0 1-280 0z" fill="${main}"/>
    <g fill="${main}" opacity=".6"><circle cx="214" cy="214" r="8"/><circle cx="262" cy="190" r="7"/>
    <circle cx="250" cy="240" r="9"/><circle cx="296" cy="244" r="7"/><circle cx="182" cy="248" r="7"/></g>`,
  pottery: ({ main, second }) => `
    <path d="M200 96h80v28c0 40 74 74 74 150a114 106 0 0 1-228 0c0-76 74-110 74-150z" fill="${main}"/>
    <rect x="190" y="90" width="100" height="18" rx="9" fill="${second}"/>
    <path d="M136 240q26-28 52 0t52 0 52 0 52 0" fill="none" stroke="${second}" stroke-width="12"/>
    <path d="M128 282q28-28 56 0t56 0 56 0 56 0" fill="none" stroke="${second}" stroke-width="6"/>`,
  textiles: ({ main, second }) => `
    <rect x="120" y="104" width="240" height="270" rx="6" fill="${main}"/>
    <path d="M120 140h240M120 338h240" stroke="${second}" stroke-width="14"/>
    <path d="M240 168l64 71-64 71-64-71z" fill="${second}"/>
    <path d="M240 200l35 39-35 39-35-39z" fill="${main}"/>
    <path d="M132 374v20m24-20v20m24-20v20m24-20v20m24-20v20m24-20v20m24-20v20m24-20v20m24-20v20m24-20v20"
      stroke="${second}" stroke-width="5"/>`,
  brass: ({ main, second }) => `
    <circle cx="240" cy="92" r="24" fill="none" stroke="${main}" stroke-width="10"/>
    <path d="M170 168l70-52 70 52zM170 340h140l24 38H146z" fill="${main}"/>
    <rect x="164" y="168" width="152" height="172" rx="10" fill="${second}" opacity=".55"/>
    <path d="M240 210c34 40 26 92 0 96-26-4-34-56 0-96z" fill="${second}"/>
    <path d="M164 168v172M214 168v172M266 168v172M316 168v172" stroke="${main}" stroke-width="10"/>`,
};

/** Draws the picture of the n-th thing of a category, as SVG. */
export function drawing(category: string, thing: number): string {
  const motif = motifs[category];
  const [background, main, second] = palettes[thing % palettes.length] ?? palettes[0];
  if (!motif) throw new Error(`There is no picture for the category ${category}.`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 480 480">
    <rect width="480" height="480" fill="${background}"/>
    <circle cx="240" cy="236" r="196" fill="#fff" opacity=".45"/>
    <ellipse cx="240" cy="392" rx="130" ry="16" opacity=".12"/>${motif({ main, second })}</svg>`;
}

/** Renders a drawing as PNG. The same drawing gives the same bytes, so a repeated upload changes nothing. */
export async function rendered(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  // Only a new demo shop needs it.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}
