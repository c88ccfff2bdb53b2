import type { CutLayer, Pattern } from './cut-layer.ts';
import type { DeclaredSubject, PersonGroup } from './declared.ts';
import { Exchange } from './exchange.ts';
import { type Breach, givingWay, tellerOf } from './giving-way.ts';
import { countsOf } from './population.ts';
import { layerOf, type Region, regionsOf } from './regions.ts';
import { smallGroups } from './small-groups.ts';
import { setOf } from './unit-plan.ts';

/** A group this small may not be worked out, whatever the limits (P6). */
export const groupLimit = 5;

/** With so many answers of a unit given away it is known well enough what to hide there. */
const enoughToChoose = 4;

/** Those of a group of persons who answered at one scale point. */
interface Answer {
  group: number;
  step: number;
}

/** What one subject's pattern tells of somebody, asked again and again while more is hidden. */
export class Review {
  readonly #layer: CutLayer;
  readonly #subject: DeclaredSubject;
  readonly #counts: readonly (readonly number[])[];
  readonly #persons: readonly number[];
  /** Those not known to be safe yet. What is safe stays safe. */
  #open: Answer[];

  constructor(layer: CutLayer, subject: DeclaredSubject) {
    this.#layer = layer;
    this.#subject = subject;
    this.#counts = layer.declared.groups.map((_, place) => countsOf(subject, place));
    this.#persons = this.#counts.map((steps) => steps.reduce((sum, count) => sum + count, 0));
    const answers = this.#counts.flatMap((steps, group) =>
      steps.flatMap((count, step) => (count > 0 ? [{ group, step }] : [])),
    );
    // Whom everyone's figures by unit would tell of is not for the cuts to protect: nothing hidden here would.
    const withoutCuts = this.#exchangeOver(this.#layersOf(regionsOf(layer, subject, new Map())).slice(0, 1));
    this.#open = answers.filter(({ group, step }) => withoutCuts.isSafe(group, step));
  }

  /**
   * What to hide since the pattern tells of somebody; empty when it does not. Two things are asked of the regions: that
   * everyone could have exchanged answers with others unseen, and that no group of fewer than five persons can be worked
   * out by linear algebra.
   */
  breaches(pattern: Pattern): Breach[] {
    const regions = regionsOf(this.#layer, this.#subject, pattern);
    const layers = this.#layersOf(regions);
    const found = this.#openAnswers(layers, pattern);
    return found.length > 0 ? found : this.#smallGroups(regions, layers);
  }

  #layersOf(regions: readonly Region[]): Int32Array[] {
    const names = [null, ...this.#layer.declared.backgrounds.map(({ name }) => name)];
    return names.map((name) => layerOf(regions, name, this.#persons.length));
  }

  #smallGroups(regions: readonly Region[], layers: readonly Int32Array[]): Breach[] {
    const classes = this.#layer.classesOf(layers);
    const occupied = new Set<number>();
    for (const [group, persons] of this.#persons.entries()) {
      if (persons > 0) occupied.add(classes.classOf[group] as number);
    }
    const sums = regions.map(({ groups }) => groups);
    const isLoose = (group: number) =>
      classes.isLoose(classes.classOf[group] as number, (one) => occupied.has(one));
    const found: Breach[] = [];
    for (const { sums: places } of smallGroups(sums, this.#persons, groupLimit, isLoose)) {
      const involved = places.map((place) => regions[place] as Region);
      const candidates = givingWay(this.#layer, regions, involved);
      const isMended = candidates.some((candidate) => found.some((breach) => isSame(breach, candidate)));
      if (candidates[0] && !isMended) found.push(candidates[0]);
    }
    return found;
  }

  /** For each unit that tells of somebody whose answer could not have been otherwise, what to hide there. */
  #openAnswers(layers: readonly Int32Array[], pattern: Pattern): Breach[] {
    const exchange = this.#exchangeOver(layers);
    const asked = new Map<string, Answer[]>();
    this.#open = this.#open.filter((answer) => {
      const unitId = this.#unitOf(answer);
      const ofUnit = asked.get(unitId) ?? [];
      if (ofUnit.length >= enoughToChoose) return true;
      if (exchange.isSafe(answer.group, answer.step)) return false;
      asked.set(unitId, [...ofUnit, answer]);
      return true;
    });
    return asked.size === 0 ? [] : this.#chosen([...asked.values()].flat(), layers, pattern);
  }

  /**
   * Each answer votes for hiding the backgrounds that would mend it, each by itself; where none would, for all of them
   * a little. The whole municipality is shown before its parts: it gives way only for those it would give away alone.
   * Of two with as many votes the later declared gives way, so that units tend to show the same ones.
   */
  #chosen(answers: readonly Answer[], layers: readonly Int32Array[], pattern: Pattern): Breach[] {
    const { backgrounds, hierarchy } = this.#layer.declared;
    const ofWhole = this.#alternatives(this.#layersOf(this.#rootRegions(pattern)));
    const ofParts = this.#alternatives(layers);
    const votes = new Map<string, { breach: Breach; weight: number; place: number }>();
    for (const answer of answers) {
      const isOfWhole = !ofWhole(null).isSafe(answer.group, answer.step);
      const tellers = backgrounds.flatMap(({ name }, index) => {
        const unitId = isOfWhole
          ? this.#tellsAt(hierarchy.root, name, pattern)
          : this.#tellerOf(answer, name, pattern);
        return unitId === null ? [] : [{ place: index + 1, breach: { unitId, background: name } }];
      });
      const without = isOfWhole ? ofWhole : ofParts;
      // With one teller there is nothing to choose.
      const mending =
        tellers.length === 1
          ? []
          : tellers.filter(({ place }) => without(place).isSafe(answer.group, answer.step));
      for (const { place, breach } of mending.length > 0 ? mending : tellers) {
        const key = `${breach.unitId}\n${breach.background}`;
        const vote = votes.get(key) ?? { breach, weight: 0, place };
        vote.weight += mending.length > 0 ? 1 : 1 / tellers.length;
        votes.set(key, vote);
      }
    }
    const byUnit = Map.groupBy(votes.values(), ({ breach }) => breach.unitId);
    return [...byUnit.values()].map((own) => {
      const [most] = own.sort((one, other) => other.weight - one.weight || other.place - one.place);
      return (most as { breach: Breach }).breach;
    });
  }

  /** Exchanges with all layers, or without one of them. */
  #alternatives(layers: readonly Int32Array[]): (left: number | null) => Exchange {
    const made = new Map<number | null, Exchange>();
    return (left) => {
      const known = made.get(left) ?? this.#exchangeOver(layers.filter((_, at) => at !== left));
      made.set(left, known);
      return known;
    };
  }

  #exchangeOver(layers: readonly Int32Array[]): Exchange {
    return new Exchange(this.#layer.classesOf(layers), this.#counts);
  }

  /** As if the units told of no background. */
  #rootRegions(pattern: Pattern): Region[] {
    const { hierarchy } = this.#layer.declared;
    const others = hierarchy.upwards.filter((unitId) => unitId !== hierarchy.root);
    const atRoot = [...pattern].map(([key, hidden]) => [key, new Set([...hidden, ...others])] as const);
    return regionsOf(this.#layer, this.#subject, new Map(atRoot));
  }

  #tellsAt(unitId: string, background: string, pattern: Pattern): string | null {
    const own = this.#layer.cuts.filter((cut) => cut.background === background);
    return own.some(({ key }) => !setOf(pattern, key).has(unitId)) ? unitId : null;
  }

  #tellerOf(answer: Answer, background: string, pattern: Pattern): string | null {
    const population = this.#layer.unitPopulation(this.#subject);
    const alikeIn = (unit: string) => population.heldOf(unit).bars[answer.step] as number;
    const unitId = tellerOf(this.#layer, pattern, this.#unitOf(answer), background, alikeIn);
    return unitId === this.#layer.declared.hierarchy.root ? null : unitId;
  }

  #unitOf({ group }: Answer): string {
    return (this.#layer.declared.groups[group] as PersonGroup).unitId;
  }
}

function isSame(one: Breach, other: Breach): boolean {
  return one.unitId === other.unitId && one.background === other.background;
}
