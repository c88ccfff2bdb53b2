import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { adminPrivacyTexts } from '../../i18n/admin-privacy.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { usePlace } from '../../parts/place.ts';
import { dueInWords, keptInWords, ranInWords } from './clock-in-words.ts';
import { type Rule, useClock } from './queries.ts';
import { RuleForm } from './RuleForm.tsx';

/** Every rule: what, how long, when next and when last. One row each, a card on a phone. */
export function ClockSection({ mayChange }: { mayChange: boolean }): ReactNode {
  const { texts, language } = usePlace();
  const words = adminPrivacyTexts[language].clock;
  const query = useClock();
  const [changed, setChanged] = useState(false);
  const notice = noticeFor(query, texts.app);
  return (
    <section className="privacy-part">
      <Heading level={2} data-size="sm">
        {words.title}
      </Heading>
      <Paragraph>{words.intro}</Paragraph>
      <p role="status">{changed ? words.saved : ''}</p>
      {notice}
      {query.data ? (
        <>
          <ul className="clock">
            {query.data.rules.map((rule) => (
              <RuleRow key={rule.key} rule={rule} mayChange={mayChange} onChanged={() => setChanged(true)} />
            ))}
          </ul>
          {query.data.unpromisedRounds > 0 ? (
            <Paragraph>{words.unpromised(query.data.unpromisedRounds)}</Paragraph>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

function RuleRow(props: { rule: Rule; mayChange: boolean; onChanged(): void }): ReactNode {
  const { rule, mayChange, onChanged } = props;
  const { language } = usePlace();
  const words = adminPrivacyTexts[language].clock;
  const { name, text } = words.rules[rule.key];
  const ran = ranInWords(rule, words, language);
  return (
    <li>
      <div>
        <Heading level={3} data-size="2xs">
          {name}
        </Heading>
        <p className="quiet">{text}</p>
      </div>
      <dl>
        <div>
          <dt>{words.columns.kept}</dt>
          <dd>{keptInWords(rule, words)}</dd>
        </div>
        {rule.by === 'job' ? (
          <>
            <div>
              <dt>{words.columns.due}</dt>
              <dd>{dueInWords(rule, words, language)}</dd>
            </div>
            <div>
              <dt>{words.columns.ran}</dt>
              <dd>{ran}</dd>
            </div>
          </>
        ) : null}
      </dl>
      {mayChange && rule.bounds ? <RuleForm rule={rule} bounds={rule.bounds} onChanged={onChanged} /> : null}
    </li>
  );
}
