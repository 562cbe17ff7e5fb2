/** The largest number of levels: PostgreSQL checks it as well. */
export const depthMax = 6;

/** A category of products. Its place in the tree is that of its parent, and then its position. */
export class Category {
  readonly id: number;
  /** Null for a category at the top. */
  parentId: number | null;
  /** The name in addresses and filters: folded, without spaces. It never changes. */
  readonly slug: string;
  name: string;
  /** Siblings are sorted by position, then by name. */
  position: number;
  version: number;

  constructor(category: Pick<Category, 'id' | 'parentId' | 'slug' | 'name' | 'position'>) {
    this.id = category.id;
    this.parentId = category.parentId;
    this.slug = category.slug;
    this.name = category.name;
    this.position = category.position;
    this.version = 1;
  }
}
