import type { GraphQLFormattedError } from 'graphql';
import type { LivePart } from './live-part.ts';
import { type Conflict, fillWithNull, merge } from './merge.ts';
import type { MissingEntities } from './missing-entities.ts';
import { applyRewrites } from './rewrites.ts';
import { type LocatedError, locatedMax, unlocated } from './subgraph-errors.ts';
import { isObject, type Tree } from './tree.ts';

/** The answer to one part of a call. `field` is the response name of its entities. */
export class PartAnswer {
  readonly #live: LivePart;
  readonly #field: string;
  readonly #subgraph: string;
  readonly #missing: MissingEntities;
  /** The representations that an error is about; all, when an error has no index. */
  readonly #failed = new Set<number>();
  #allFailed = false;

  constructor(live: LivePart, field: string, subgraph: string, missing: MissingEntities) {
    this.#live = live;
    this.#field = field;
    this.#subgraph = subgraph;
    this.#missing = missing;
  }

  /** Whether the path of an error begins in this part. */
  owns({ path }: GraphQLFormattedError): boolean {
    if (!path || path.length === 0) return false;
    return this.#live.part.keySet
      ? path[0] === this.#field
      : this.#live.part.fields.some(({ treeName }) => treeName === path[0]);
  }

  /** The error at each position that it is about. */
  locate(error: GraphQLFormattedError): LocatedError[] {
    const { part } = this.#live;
    const path = this.owns(error) ? (error.path ?? []) : [];
    if (path.length === 0) return this.#withoutIndex(error);
    if (!part.keySet) return this.#at(error, 0, path);
    const [, index, ...rest] = path;
    if (typeof index !== 'number') return this.#withoutIndex(error);
    this.#failed.add(index);
    const located = this.#at(error, index, rest);
    return located.length > 0 ? located : this.#withoutIndex(error);
  }

  /** Merges the answer into the tree. Returns an error for an answer that does not fit the call. */
  merge(data: Tree | null): LocatedError[] {
    const { part, representations } = this.#live;
    if (!part.keySet) return this.#mergeRoot(data);
    const entities = data?.[this.#field];
    if (!Array.isArray(entities) || entities.length !== representations.length) {
      const isKnown = this.#allFailed || this.#failed.size > 0;
      return isKnown && !Array.isArray(entities)
        ? []
        : this.#fault(`The answer has not ${representations.length} entities.`);
    }
    if (part.output.length > 0 || part.keySet.asInterface)
      for (const [nth, entity] of entities.entries()) this.#rewrite(nth, entity);
    const copied = new Set<number>();
    const faults: LocatedError[] = [];
    for (const { positions, representation } of this.#live.targets) {
      const mine = new Set<number>();
      for (let at = 0; at < positions.objects.length; at += 1) {
        const target = positions.objects[at] as Tree;
        const place = representation[at] ?? -1;
        if (place < 0) continue;
        if (part.isExtendedBelow) mine.add(place);
        const copy = part.isExtendedBelow && copied.has(place);
        const conflict = this.#mergeEntity(target, entities[place], place, copy);
        if (conflict) faults.push(this.#conflict([...positions.pathOf(at), ...conflict]));
      }
      for (const place of mine) copied.add(place);
    }
    return faults;
  }

  #mergeRoot(data: Tree | null): LocatedError[] {
    const { part, targets } = this.#live;
    if (!data) {
      const isKnown = this.#allFailed || this.#failed.size > 0;
      return isKnown ? [] : this.#fault('The answer has no data.');
    }
    applyRewrites(part.output, data, undefined, part.isOfType);
    const faults: LocatedError[] = [];
    let isFirst = true;
    for (const { positions } of targets) {
      for (const [at, target] of positions.objects.entries()) {
        const conflict = merge(target, data, part.fields, !isFirst);
        if (conflict) faults.push(this.#conflict([...positions.pathOf(at), ...conflict]));
        isFirst = false;
      }
    }
    return faults;
  }

  #conflict(path: (string | number)[]): LocatedError {
    const message = 'The lists of two subgraphs have different lengths.';
    return {
      error: { message, extensions: { code: 'SUBGRAPH_FAULT' } },
      subgraph: this.#subgraph,
      path,
    };
  }

  #rewrite(nth: number, entity: unknown): void {
    const { part, representations } = this.#live;
    if (!isObject(entity) || !part.keySet) return;
    applyRewrites(part.output, entity, representations[nth]?.__typename, part.isOfType);
    // The name of the interface, under which it was asked for, must not replace that of the object.
    const sent = representations[nth]?.__typename;
    if (part.keySet.asInterface && entity.__typename === sent) delete entity.__typename;
  }

  #mergeEntity(target: Tree, entity: unknown, place: number, copy: boolean): Conflict {
    const { fields } = this.#live.part;
    if (isObject(entity)) return merge(target, entity, fields, copy);
    // Without an error the entity does not exist: that is an answer, and no absent value.
    if (entity === null && !this.#allFailed && !this.#failed.has(place))
      fillWithNull(target, fields, this.#missing);
    return null;
  }

  #at(
    error: GraphQLFormattedError,
    place: number,
    rest: readonly (string | number)[],
  ): LocatedError[] {
    const located: LocatedError[] = [];
    this.#failed.add(place);
    for (const { positions, representation } of this.#live.targets) {
      for (const at of positions.objects.keys()) {
        if (representation[at] !== place || located.length >= locatedMax) continue;
        const path = [...positions.pathOf(at), ...rest];
        located.push({ error, subgraph: this.#subgraph, path });
      }
    }
    return located;
  }

  #withoutIndex(error: GraphQLFormattedError): LocatedError[] {
    this.#allFailed = true;
    return unlocated(error, this.#subgraph, this.#live);
  }

  #fault(message: string): LocatedError[] {
    return unlocated(
      { message, extensions: { code: 'SUBGRAPH_FAULT' } },
      this.#subgraph,
      this.#live,
    );
  }
}
