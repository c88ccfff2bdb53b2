import { namedBackgrounds } from '../../core/questionnaire/backgrounds.ts';
import { subjectScale } from '../../core/questionnaire/definition.ts';
import { type NotShown, outwardFigures } from '../../core/release/outward.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { listCells } from '../releases/releases.store.ts';
import type { Series } from './series.service.ts';

/** Hidden and empty look alike, and neither is written in a release. */
const withheld: NotShown = { shown: 'nothing', reason: 'withheld' };

/**
 * The indicator's latest figure by each answer to each background question, for the whole municipality alone: in the order they were
 * asked, also the answers that nothing is told of. `isTold`: whether the figure of everyone is told; without it there is none
 * to stand beside.
 */
export async function groupsBeside(
  tx: Tx,
  key: string,
  [{ release, questionnaire, root }]: Series,
  isTold: boolean,
) {
  const backgrounds = namedBackgrounds(questionnaire);
  const scale = subjectScale(questionnaire, 'indicator', key);
  if (!isTold || !scale || backgrounds.length === 0) return { groups: [] };
  const only = { subjects: [key], unitId: root, cuts: true };
  const cells = (await listCells(tx, release.releaseId, release.lattice, only)).filter(
    ({ subjectKind }) => subjectKind === 'indicator',
  );
  return {
    groups: backgrounds.map(({ name, title, categories }) => ({
      question: title,
      answers: categories.map(({ code, label }) => {
        const cell = cells.find(({ cut }) => cut?.background === name && cut.category === code);
        return { text: label, figures: cell ? outwardFigures(cell.figures, scale) : withheld };
      }),
    })),
  };
}
