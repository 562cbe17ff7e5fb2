/** A product of the demo shop, without an id. */
export type DemoProduct = {
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  /** Which thing of its category: all of its variants have the same picture. */
  readonly thing: number;
  /** "1999.00" */
  readonly price: string;
  readonly stock: number;
};

type Kind = {
  readonly category: string;
  readonly things: readonly (readonly [name: string, roubles: number])[];
  readonly variants: readonly string[];
};

const kinds: readonly Kind[] = [
  {
    category: 'tea',
    things: [
      ['Green tea', 420],
      ['Black tea', 390],
      ['Oolong', 760],
      ['White tea', 980],
      ['Herbal tea', 350],
      ['Rooibos', 440],
    ],
    variants: ['50 g', '100 g', '250 g', 'gift tin', 'sampler', 'loose, 500 g', 'bags', 'reserve'],
  },
  {
    category: 'spices',
    things: [
      ['Saffron', 1_450],
      ['Cumin', 180],
      ['Sumac', 240],
      ['Cardamom', 520],
      ['Turmeric', 210],
      ['Za’atar', 290],
    ],
    variants: [
      'whole',
      'ground',
      'jar',
      'refill',
      'large jar',
      'organic',
      'set of three',
      'smoked',
    ],
  },
  {
    category: 'pottery',
    things: [
      ['Tea bowl', 890],
      ['Pitcher', 2_300],
      ['Plate', 1_150],
      ['Teapot', 3_400],
      ['Vase', 2_750],
      ['Mug', 640],
    ],
    variants: ['cobalt', 'turquoise', 'sand', 'white', 'terracotta', 'ink', 'moss', 'amber'],
  },
  {
    category: 'textiles',
    things: [
      ['Kilim', 12_900],
      ['Cushion', 1_750],
      ['Table runner', 2_200],
      ['Shawl', 3_600],
      ['Blanket', 5_400],
      ['Towel', 980],
    ],
    variants: [
      'indigo',
      'madder red',
      'saffron',
      'undyed',
      'striped',
      'diamond',
      'pomegranate',
      'sage',
    ],
  },
  {
    category: 'brass',
    things: [
      ['Lantern', 4_200],
      ['Tray', 3_100],
      ['Coffee pot', 2_850],
      ['Bell', 560],
      ['Candle holder', 1_320],
      ['Mortar', 2_480],
    ],
    variants: ['small', 'medium', 'large', 'engraved', 'hammered', 'antique', 'polished', 'pair'],
  },
];

/** The products of the demo shop. Always the same, so that seeding twice changes nothing. */
export const demoCatalogue: readonly DemoProduct[] = kinds.flatMap((kind) =>
  kind.things.flatMap(([thing, roubles], row) =>
    kind.variants.map((variant, column) => ({
      sku: `${kind.category}-${row + 1}-${column + 1}`,
      name: `${thing}, ${variant}`,
      description: `${thing} from our ${kind.category} stall: ${variant}.`,
      category: kind.category,
      thing: row,
      price: `${roubles + column * Math.max(10, Math.round(roubles / 25))}.00`,
      stock: 20 + ((row * 7 + column * 13) % 80),
    })),
  ),
);
