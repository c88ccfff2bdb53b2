import { describe, expect, it } from 'vitest';
import { type Chain, chainOf, hangsTogether } from '../../../client/designer/mapping/chain.ts';
import { chainChart, thicknessOf } from '../../../client/designer/mapping/chain-chart.ts';
import type { MappedIndicator } from '../../../client/designer/mapping/indicators.ts';
import { itemNamer } from '../../../client/designer/mapping/item-words.ts';
import { weightIn } from '../../../client/designer/mapping/weights.ts';
import { nb } from '../../../client/i18n/mapping.nb.ts';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { scaleItemsOf, setDirection, setFeed } from '../../../server/core/draft/edit/items.ts';
import { questionnaireKindOf } from '../../../server/core/draft/start.ts';
import { placedIndicators } from '../../../server/core/scorecard/walk.ts';
import { readShippedQuestionnaire, readShippedScorecard } from '../../../server/demo/files.ts';

const citizens = draftOf(await readShippedQuestionnaire('fet-innbygger'));
const employees = draftOf(await readShippedQuestionnaire('medarbeider'));
const maps = [
  await readShippedScorecard('fet-politisk'),
  await readShippedScorecard('fet-administrativ-2006'),
];
const placed: MappedIndicator[] = maps.flatMap((scorecard) =>
  placedIndicators(scorecard).map((place) => ({
    ...{ key: place.indicator.key, name: place.indicator.name.text.nb, place: { ...place, scorecard } },
    kind: questionnaireKindOf(place.indicator),
  })),
);
const chainFor = (draft: typeof citizens) =>
  chainOf({ draft, placed, nameOf: itemNamer(draft, 'nb', 'uten tekst'), texts: nb, language: 'nb' });
const chart = (chain: Chain) => chainChart({ title: 'Kjeden', words: 'x', columns: nb.chain.columns, chain });
const column = (chain: Chain, at: number) => chain.nodes.filter((node) => node.column === at);
const boxes = (chain: Chain, width = 1200) =>
  new Map(
    chart(chain)
      .draw(width)
      .marks.flatMap((mark) => (mark.kind === 'rect' ? [[mark.of ?? '', mark] as const] : [])),
  );

describe('the chain', () => {
  it('of Fet’s survey of citizens goes from every question to the focus areas', () => {
    const chain = chainFor(citizens);
    expect(column(chain, 0)).toHaveLength(scaleCount(citizens));
    expect(column(chain, 1).map(({ look }) => look)).not.toContain('hollow');
    expect(column(chain, 4).map(({ label }) => label)).toEqual([
      ...['Grønn kommune', 'Levende samfunn', 'Lokaldemokrati', 'Barn og unge', 'Kultur'],
    ]);
    for (const area of column(chain, 4)) {
      const lit = [...hangsTogether(chain, area.id)];
      expect(lit.some((id) => id.startsWith('0 '))).toBe(true);
    }
  });

  it('says where values come from registers, which indicators are empty, and which questions feed none', () => {
    const [first, second] = employees.items.flatMap((item) => (item.role === 'scale' ? [item] : []));
    if (!first || !second) throw new Error('no questions');
    let draft = first.feeds.reduce(
      (one, { indicator }) => setFeed(one, first.name, indicator, null),
      employees,
    );
    draft = setDirection(draft, second.name, 'lowerIsBetter');
    const others = draft.items.flatMap((item) => (item.role === 'scale' ? [item] : []));
    const gone = others.flatMap((item) => item.feeds.map(({ indicator }) => indicator))[0] ?? '';
    const without = others.reduce((one, { name }) => setFeed(one, name, gone, null), draft);
    const chain = chainFor(without);
    const look = (id: string) => chain.nodes.find((node) => node.id === id);
    expect(look('1 fet.sykefravaer')).toMatchObject({ look: 'elsewhere', note: 'hentes fra register' });
    expect(look('1 fet.avvik-budsjett')).toMatchObject({ note: 'hentes fra regnskapet' });
    expect(look(`1 ${gone}`)).toMatchObject({ look: 'hollow', note: 'ingen spørsmål' });
    expect(look(`0 ${first.name}`)).toMatchObject({ look: 'apart' });
    expect(look(`0 ${second.name}`)?.note).toContain('snus når det telles');
    expect(column(chain, 1).some(({ id }) => id === '1 fet.brukertilfredshet')).toBe(false);
  });

  it('ends where no scorecard has the indicator', () => {
    const name = citizens.items.find((item) => item.role === 'scale')?.name ?? '';
    const chain = chainFor(setFeed(citizens, name, 'ski.ukjent', 2));
    const unknown = chain.nodes.find(({ id }) => id === '1 ski.ukjent');
    expect(unknown?.note).toBe(nb.chain.unknown);
    expect(chain.links.filter(({ from }) => from === unknown?.id)).toEqual([]);
    expect(chain.links.find(({ to }) => to === unknown?.id)).toMatchObject({ weight: 2 });
  });

  it('is seen by what hangs together with what is pointed at, and by nothing else', () => {
    const chain = chainFor(citizens);
    const [area] = column(chain, 4);
    const [question] = column(chain, 0);
    const lit = hangsTogether(chain, question?.id ?? '');
    expect(lit.has(area?.id ?? '')).toBe(true);
    expect([...lit].filter((id) => !id.includes(' > ') && id.startsWith('0 '))).toEqual([question?.id]);
    const { values } = chart(chain).draw(1200);
    expect(values).toHaveLength(chain.nodes.length);
    expect(values.find(({ words }) => words.startsWith(question?.label ?? '-'))?.words).toContain('vekt 1');
  });
});

describe('its picture', () => {
  it('has boxes that never meet within a column, and in columns that never meet, at every width there is', () => {
    for (const draft of [citizens, employees]) {
      for (const width of [900, 1100, 1400]) {
        const all = [...boxes(chainFor(draft), width).values()];
        for (const one of all) {
          expect(one.x + one.width).toBeLessThanOrEqual(width);
          const meets = all.filter(
            (other) =>
              other !== one &&
              other.x < one.x + one.width &&
              one.x < other.x + other.width &&
              other.y < one.y + one.height &&
              one.y < other.y + other.height,
          );
          expect(meets).toEqual([]);
        }
      }
    }
  });

  it('has lines as thick as the weights, from box to box', () => {
    const [first] = citizens.items.flatMap((item) => (item.role === 'scale' ? [item] : []));
    const indicator = first?.feeds[0]?.indicator ?? '';
    const chain = chainFor(setFeed(citizens, first?.name ?? '', indicator, 3));
    const { marks } = chart(chain).draw(1200);
    const thicknessAt = (id: string) =>
      marks.flatMap((one) => (one.kind === 'path' && one.of === id ? [one.thickness ?? 0] : []))[0] ?? 0;
    const lines = chain.links.filter(({ to, weight }) => to === `1 ${indicator}` && weight !== null);
    const by = (weight: number) => lines.find((link) => link.weight === weight);
    const [heavy, light] = [by(3), by(1)].map((link) => thicknessAt(`${link?.from} > ${link?.to}`));
    expect((heavy ?? 0) / (light ?? 1)).toBeCloseTo(3, 9);
    expect(thicknessOf({ weight: 0.01 }, 100)).toBe(1);
    expect(scaleItemsOf(citizens, first?.name ?? '')).toHaveLength(1);
  });

  it('says the same in its table', () => {
    const chain = chainFor(citizens);
    const { table } = chart(chain);
    expect(table.rows).toHaveLength(column(chain, 0).length);
    expect(table.rows[0]?.cells[0]).toContain('vekt 1');
  });
});

it('a weight is a number above 0 and at most 100, with a comma or a point', () => {
  expect(['1', '0,5', '.5', '2.', '100'].map(weightIn)).toEqual([1, 0.5, 0.5, 2, 100]);
  expect(['', '0', '-1', '101', '1e1', 'x', '0,'].map(weightIn)).toEqual(Array(7).fill(null));
});

function scaleCount(draft: typeof citizens): number {
  return draft.items.filter(({ role }) => role === 'scale').length;
}
