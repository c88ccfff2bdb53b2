import { computeRelease } from '../../../server/core/release/compute.ts';
import { countPeople, nameHash, questionnaireOf } from '../../core/release/municipality.ts';
import type { Municipality, PublishedCell } from './published.ts';

/**
 * What the product tells of the municipality, in both lattices, by unit and by background. It never tells an old round
 * by a newer tree, and refuses to count a round anew once it is released: corrections and backcasts do not come out.
 */
export function publishProduct(municipality: Municipality): PublishedCell[] {
  const questionnaire = questionnaireFor(municipality);
  const backgrounds = Object.entries(municipality.backgrounds).map(([name, categories]) => ({
    name,
    categories,
  }));
  return municipality.releases
    .filter(({ isBackcast, version }) => !isBackcast && version === 1)
    .flatMap(({ round, version, tree, people }) => {
      const answered = people.map(({ unitId, categories, answers, dontKnow, notApplicable }) => ({
        unitId,
        categories,
        answers: {
          ...answers,
          ...Object.fromEntries(dontKnow.map((item) => [item, 'dontKnow' as const])),
          ...Object.fromEntries(notApplicable.map((item) => [item, 'notApplicable' as const])),
        },
      }));
      const counts = countPeople(questionnaire, answered, null, backgrounds);
      const nodes = tree.map((unit, position) => ({ ...unit, position, name: unit.unitId, kind: 'unit' }));
      const input = { questionnaire, tree: nodes, counts, previous: null, hash: nameHash };
      const internal = computeRelease({ ...input, lattice: 'internal' });
      const forAll = computeRelease({ ...input, lattice: 'public', internal });
      return [...internal.cells, ...forAll.cells].map(({ unitId, cut, subject, figures }): PublishedCell => {
        return { round, version, unitId, cut, subject, figures };
      });
    });
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
