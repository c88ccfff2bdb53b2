import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo } from 'react';
import { ReadableChart } from '../../charts/ReadableChart.tsx';
import { mappingTexts } from '../../i18n/mapping.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { useEditor } from '../editor/editor.ts';
import { ChainList } from './ChainList.tsx';
import { chainOf } from './chain.ts';
import { chainChart } from './chain-chart.ts';
import { usePlacedIndicators } from './indicators.ts';
import { itemNamer } from './item-words.ts';

/** The whole chain at once: as a picture where there is room for one, and as a list. */
export function ChainView(): ReactNode {
  const { draft, words } = useEditor();
  const { language } = usePlace();
  const mapping = useTexts(mappingTexts);
  const placed = usePlacedIndicators();
  const chain = useMemo(() => {
    const nameOf = itemNamer(draft, language, words.outline.unwritten);
    return chainOf({ draft, placed: placed ?? [], nameOf, texts: mapping, language });
  }, [draft, placed, words, mapping, language]);
  if (!placed) return null;
  const texts = mapping.chain;
  if (chain.nodes.length === 0) return <Paragraph>{texts.nothing}</Paragraph>;
  const count = (look: string, column: number) =>
    chain.nodes.filter((node) => node.look === look && node.column === column).length;
  const fed = new Set(chain.links.flatMap(({ to, weight }) => (weight === null ? [] : [to]))).size;
  const told = texts.words(count('plain', 0), fed, count('hollow', 1), count('apart', 0));
  const chart = chainChart({ title: texts.title, words: told, columns: texts.columns, chain });
  return (
    <section aria-labelledby="mapping-chain" className="chain">
      <Heading level={2} data-size="xs" id="mapping-chain">
        {texts.title}
      </Heading>
      <Paragraph>{told}</Paragraph>
      <div className="chain-picture">
        <Paragraph className="quiet">{texts.help}</Paragraph>
        <ReadableChart chart={chart} />
        <Details className="table-details">
          <Details.Summary>{texts.asList}</Details.Summary>
          <Details.Content>
            <ChainList chain={chain} />
          </Details.Content>
        </Details>
      </div>
      <div className="chain-only-list">
        <ChainList chain={chain} />
      </div>
    </section>
  );
}
