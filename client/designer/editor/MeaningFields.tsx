import {
  Button,
  Checkbox,
  Details,
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  Textfield,
} from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { Link, useParams } from 'react-router';
import { entriesOf } from '../../../server/core/draft/edit/choices.ts';
import {
  addTheme,
  scaleItemsOf,
  setDirection,
  setFeed,
  setTheme,
} from '../../../server/core/draft/edit/items.ts';
import { textAt } from '../../../server/core/draft/edit/text.ts';
import { partAt } from '../../../server/core/draft/edit/tree.ts';
import type { DraftScaleItem } from '../../../server/core/draft/format.ts';
import { textIn } from '../../../server/core/draft/texts.ts';
import { mappingTexts } from '../../i18n/mapping.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { type Indicator, useIndicators } from '../queries.ts';
import { useEditor } from './editor.ts';

/** What the answers are for: the theme, which end is good, and which indicators they give a value to. Of a table, row by row. */
export function MeaningFields({ partKey, name }: { partKey: string; name: string }): ReactNode {
  const { draft, words, language } = useEditor();
  const [row, setRow] = useState(0);
  const label = useId();
  const items = scaleItemsOf(draft, partKey);
  const item = items[Math.min(row, items.length - 1)];
  if (!item) return null;
  const rows = entriesOf(partAt(draft, partKey)?.part ?? {}, 'rows');
  const rowName = (one: DraftScaleItem) => {
    const text = textIn(rows.find(({ value }) => one.name === `${partKey}.${String(value)}`)?.['text']);
    return text[language] || text['nb'] || words.outline.unwritten;
  };
  return (
    <Fieldset className="meaning-fields">
      <Fieldset.Legend>{words.meaning.title}</Fieldset.Legend>
      <ThemeField partKey={partKey} theme={item.theme} name={name} />
      {items.length > 1 ? (
        <Field>
          <Label htmlFor={label}>{words.meaning.row}</Label>
          <Select
            id={label}
            value={String(items.indexOf(item))}
            onChange={(event) => setRow(Number(event.target.value))}
          >
            {items.map((one, at) => (
              <option key={one.name} value={String(at)}>
                {rowName(one)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <DirectionField item={item} name={name} />
      <FeedsField item={item} name={name} />
    </Fieldset>
  );
}

function ThemeField({ partKey, theme, name }: { partKey: string; theme: string; name: string }): ReactNode {
  const { draft, words, language, edit, mayEdit } = useEditor();
  const [isNew, setIsNew] = useState(false);
  const [typed, setTyped] = useState('');
  const label = useId();
  const texts = words.meaning;
  const change = { text: words.acts.changed(name) };
  const add = () => {
    if (typed.trim() === '') return;
    edit((one) => {
      const { draft: added, key } = addTheme(one, { [language]: typed.trim() });
      return setTheme(added, partKey, key);
    }, change);
    setIsNew(false);
    setTyped('');
  };
  return (
    <>
      <Field>
        <Label htmlFor={label}>{texts.theme}</Label>
        <Select
          id={label}
          value={isNew ? '' : theme}
          disabled={!mayEdit}
          onChange={(event) => {
            const key = event.target.value;
            setIsNew(key === '');
            if (key !== '') edit((one) => setTheme(one, partKey, key), change);
          }}
        >
          {draft.themes.map(({ key, name: called }, at) => (
            <option key={key} value={key}>
              {textAt(draft, `themes[${at}].name`)[language] || called['nb'] || key}
            </option>
          ))}
          <option value="">{texts.newTheme}</option>
        </Select>
      </Field>
      {isNew ? (
        <div className="part-pair">
          <Textfield
            label={texts.newThemeName}
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button variant="secondary" onClick={add}>
            {texts.addTheme}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function DirectionField({ item, name }: { item: DraftScaleItem; name: string }): ReactNode {
  const { words, edit, mayEdit } = useEditor();
  const group = useId();
  return (
    <Fieldset>
      <Fieldset.Legend>{words.meaning.direction}</Fieldset.Legend>
      {(['higherIsBetter', 'lowerIsBetter'] as const).map((direction) => (
        <Radio
          key={direction}
          name={group}
          value={direction}
          label={words.meaning[direction]}
          readOnly={!mayEdit}
          checked={item.direction === direction}
          onChange={() =>
            edit((one) => setDirection(one, item.name, direction), { text: words.acts.changed(name) })
          }
        />
      ))}
    </Fieldset>
  );
}

function FeedsField({ item, name }: { item: DraftScaleItem; name: string }): ReactNode {
  const { draft, words } = useEditor();
  const { base } = usePlace();
  const { draft: id = '' } = useParams();
  const mapping = useTexts(mappingTexts);
  const all = useIndicators();
  const [first] = item.feeds;
  const isFed = ({ key }: Indicator) => item.feeds.some((feed) => feed.indicator === key);
  const near = all.filter((one) => one.kind === draft.kind || isFed(one));
  const others = all.filter((one) => !near.includes(one));
  return (
    <Fieldset>
      <Fieldset.Legend>{words.meaning.feeds}</Fieldset.Legend>
      <Fieldset.Description>{words.meaning.feedsHelp}</Fieldset.Description>
      {near.length === 0 ? <p className="quiet">{words.meaning.noIndicators}</p> : null}
      {near.map((indicator) => (
        <FeedField key={indicator.key} {...{ indicator, item, name }} />
      ))}
      {others.length > 0 ? (
        <Details>
          <Details.Summary>{words.meaning.others}</Details.Summary>
          <Details.Content className="part-more">
            {others.map((indicator) => (
              <FeedField key={indicator.key} {...{ indicator, item, name }} />
            ))}
          </Details.Content>
        </Details>
      ) : null}
      <p>
        <Link to={`${base}/sporreskjema/${id}/kobling${first ? `?indikator=${first.indicator}` : ''}`}>
          {mapping.link}
        </Link>
      </p>
    </Fieldset>
  );
}

function FeedField(props: { indicator: Indicator; item: DraftScaleItem; name: string }): ReactNode {
  const { indicator, item, name } = props;
  const { words, edit, mayEdit } = useEditor();
  const { language } = usePlace();
  const feed = item.feeds.find((one) => one.indicator === indicator.key);
  const called = indicator.name[language];
  const set = (weight: number | null, joins?: string) =>
    edit(
      (one) => setFeed(one, item.name, indicator.key, weight),
      { text: words.acts.changedFeeds(name), joins },
      joins === undefined,
    );
  return (
    <div className="feed-field">
      <Checkbox
        label={called}
        readOnly={!mayEdit}
        checked={feed !== undefined}
        onChange={(event) => set(event.target.checked ? 1 : null)}
      />
      {feed ? (
        <Textfield
          type="number"
          min={0.1}
          max={100}
          step={0.1}
          label={words.meaning.weight(called)}
          readOnly={!mayEdit}
          value={String(feed.weight)}
          onChange={(event) => {
            const weight = Number(event.target.value);
            if (weight > 0 && weight <= 100) set(weight, `weight ${item.name} ${indicator.key}`);
          }}
        />
      ) : null}
    </div>
  );
}
