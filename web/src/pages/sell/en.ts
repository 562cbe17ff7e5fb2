/** The texts of sellers' pages in English. */
export const en = {
  /** The entries of the menu, by their paths. */
  menu: { '/sell': 'To do' },
  board: {
    title: 'To do',
    toShip: 'Parcels to ship',
  },
};
