import { Button, Checkbox } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { setDirection, setFeed } from '../../../server/core/draft/edit/items.ts';
import { countsAs, type MappedItem } from '../../../server/core/draft/mapping.ts';
import { formatShare } from '../../../server/core/wording/numbers.ts';
import { mappingTexts } from '../../i18n/mapping.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { useEditor } from '../editor/editor.ts';
import { itemNamer } from './item-words.ts';
import { WeightField } from './WeightField.tsx';

interface FeedingItemProps {
  mapped: MappedItem;
  /** The indicator's key and name. */
  indicator: string;
  name: string;
}

/** A question that gives value to an indicator: how much it counts, which way, and what an answer to it becomes. */
export function FeedingItem({ mapped, indicator, name }: FeedingItemProps): ReactNode {
  const { draft, words, edit, mayEdit } = useEditor();
  const { base, language } = usePlace();
  const { draft: id = '' } = useParams();
  const texts = useTexts(mappingTexts);
  const { item, weight, share, scale } = mapped;
  const { number, key, text } = itemNamer(draft, language, words.outline.unwritten)(item.name);
  const isTurned = item.direction === 'lowerIsBetter';
  const becomes = () => {
    if (!scale) return null;
    if (!isTurned) return texts.asIs(scale.min, scale.max);
    const steps = countsAs(scale, item.direction).map(({ answer, counts }) => texts.step(answer, counts));
    return texts.turned(steps.join(', '));
  };
  return (
    <li>
      <p className="feeding-text">
        {number === null ? null : <span className="quiet">{number} </span>}
        <Link to={`${base}/sporreskjema/${id}?del=${key}`} aria-label={texts.toQuestion(text)}>
          {text}
        </Link>
      </p>
      <div className="feeding-fields">
        <WeightField
          label={texts.weight}
          described={texts.weightOf(text)}
          fault={texts.weightWrong}
          weight={weight}
          language={language}
          isReadOnly={!mayEdit}
          onChange={(chosen) =>
            edit(
              (one) => setFeed(one, item.name, indicator, chosen),
              { text: texts.did.weighed(text, name), joins: `weight ${item.name} ${indicator}` },
              false,
            )
          }
        />
        <span className="feeding-share">{texts.share(formatShare(share, language))}</span>
        <Checkbox
          label={texts.lowIsGood}
          description={item.feeds.length > 1 ? texts.lowIsGoodHelp : undefined}
          readOnly={!mayEdit}
          checked={isTurned}
          onChange={(event) => {
            const direction = event.target.checked ? 'lowerIsBetter' : 'higherIsBetter';
            edit((one) => setDirection(one, item.name, direction), { text: texts.did.turned(text) });
          }}
        />
        {mayEdit ? (
          <Button
            variant="tertiary"
            aria-label={texts.removeNamed(text)}
            onClick={() =>
              edit((one) => setFeed(one, item.name, indicator, null), { text: texts.did.removed(text, name) })
            }
          >
            {texts.remove}
          </Button>
        ) : null}
      </div>
      <p className="quiet feeding-becomes">{becomes()}</p>
    </li>
  );
}
