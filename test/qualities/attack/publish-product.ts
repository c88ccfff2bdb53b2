import { type DisclosureLimits, disclosureLimits } from '../../../server/core/disclosure/limits.ts';
import { type ComputedRelease, computeRelease } from '../../../server/core/release/compute.ts';
import type { RoundCounts } from '../../../server/core/release/counts.ts';
import { countPeople, nameHash, questionnaireOf } from '../../core/release/municipality.ts';
import type { Municipality, PublishedCell, Release } from './published.ts';

/** One release as the product makes it. */
export interface ProductRelease {
  release: Release;
  counts: RoundCounts;
  limits: DisclosureLimits;
  internal: ComputedRelease;
  forAll: ComputedRelease;
}

const made = new WeakMap<Municipality, ProductRelease[]>();

/**
 * What the product makes of the municipality. It never tells an old round by a newer tree, and refuses to count a round
 * anew once it is released: corrections and backcasts do not come out.
 */
export function productReleases(municipality: Municipality): ProductRelease[] {
  const known = made.get(municipality);
  if (known) return known;
  const questionnaire = questionnaireFor(municipality);
  const backgrounds = Object.entries(municipality.backgrounds).map(([name, categories]) => ({
    name,
    categories,
  }));
  const releases = municipality.releases
    .filter(({ isBackcast, version }) => !isBackcast && version === 1)
    .map((release): ProductRelease => {
      const answered = release.people.map(({ unitId, categories, answers, dontKnow, notApplicable }) => ({
        unitId,
        categories,
        answers: {
          ...answers,
          ...Object.fromEntries(dontKnow.map((item) => [item, 'dontKnow' as const])),
          ...Object.fromEntries(notApplicable.map((item) => [item, 'notApplicable' as const])),
        },
      }));
      const counts = countPeople(questionnaire, answered, null, backgrounds);
      const tree = release.tree.map((unit, position) => ({
        ...unit,
        position,
        name: unit.unitId,
        kind: 'unit',
      }));
      const input = { questionnaire, tree, counts, previous: null, hash: nameHash };
      const internal = computeRelease({ ...input, lattice: 'internal' });
      const forAll = computeRelease({ ...input, lattice: 'public', internal });
      return { release, counts, limits: disclosureLimits(questionnaire), internal, forAll };
    });
  made.set(municipality, releases);
  return releases;
}

/** What the product tells of the municipality, in both lattices, by unit and by background. */
export function publishProduct(municipality: Municipality): PublishedCell[] {
  return productReleases(municipality).flatMap(({ release: { round, version }, internal, forAll }) =>
    [...internal.cells, ...forAll.cells].map(({ unitId, cut, subject, figures }): PublishedCell => {
      return { round, version, unitId, cut, subject, figures };
    }),
  );
}

function questionnaireFor({ kind, items, indicators }: Municipality) {
  const direction = (subject: string) =>
    items.find((item) => item.subject === subject)?.isTurned ? 'lowerIsBetter' : 'higherIsBetter';
  const feeding = questionnaireOf(
    indicators.map(({ subject, minValidItems, items: names }) => ({
      indicator: subject,
      minValidItems,
      items: names.map((name) => ({ name, direction: direction(name) })),
    })),
    { kind },
  );
  const fed = new Set(feeding.items.map(({ name }) => name));
  const alone = questionnaireOf(
    items
      .filter(({ subject }) => !fed.has(subject))
      .map(({ subject }) => ({
        indicator: 'none',
        minValidItems: 1,
        items: [{ name: subject, direction: direction(subject) }],
      })),
  );
  const unfed = alone.items.map((item) => (item.role === 'scale' ? { ...item, feeds: [] } : item));
  return { ...feeding, items: [...feeding.items, ...unfed] };
}
