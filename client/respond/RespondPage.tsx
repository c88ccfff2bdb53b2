import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { type Language, languages } from '../../server/core/locale.ts';
import { respondTexts } from '../../server/core/wording/respond.ts';
import { call, ProblemError, type Returns } from '../api.ts';
import { formatDate } from '../i18n/dates.ts';
import { Answering, fetchAhead } from './Answering.tsx';
import { type Address, pathOf } from './address.ts';
import { readDraft } from './draft.ts';
import { LateAnswers } from './LateAnswers.tsx';
import { Notice } from './Notice.tsx';
import { useNoticeView } from './notice-view.ts';
import { PrivacyLink, PrivacyNotice } from './PrivacyNotice.tsx';
import { Receipt } from './Receipt.tsx';
import { Welcome } from './Welcome.tsx';

export type Round = Returns<'GET /api/:municipality/rounds/:roundId'>;

type Stage =
  | { at: 'loading' }
  | { at: 'failed' }
  | { at: 'unknown' }
  | { at: 'welcome'; round: Round }
  | { at: 'answering'; round: Round }
  | { at: 'received'; round: Round };

const languageNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The citizen's whole way: who asks, the questions, the receipt. Language can be changed anywhere on it. */
export function RespondPage({
  address: start,
  code: given,
  fetched,
}: {
  address: Address;
  code: string;
  /** The round where it is here already; null: it is asked for. */
  fetched: Round | null;
}): ReactNode {
  const [address, setAddress] = useState(start);
  const [code, setCode] = useState(given);
  const [codeRefused, setCodeRefused] = useState(false);
  const [stage, setStage] = useState<Stage>(fetched ? { at: 'welcome', round: fetched } : { at: 'loading' });
  const texts = respondTexts[address.language];
  const privacy = useNoticeView(address);
  const { municipality, roundId } = address;

  const load = useCallback(async () => {
    setStage({ at: 'loading' });
    try {
      const round = await call('GET /api/:municipality/rounds/:roundId', { municipality, roundId });
      setStage({ at: 'welcome', round });
    } catch (error) {
      const known = error instanceof ProblemError && error.problem.status < 500;
      setStage({ at: known ? 'unknown' : 'failed' });
    }
  }, [municipality, roundId]);
  useEffect(() => {
    if (!fetched) load();
  }, [load, fetched]);

  const round = 'round' in stage ? stage.round : null;
  useEffect(() => {
    document.documentElement.lang = address.language;
    const title = round && `${round.title[address.language]} – ${round.municipalityName}`;
    if (privacy.isShown) document.title = title ? `${texts.privacy} – ${title}` : texts.privacy;
    else if (title) document.title = title;
  }, [address.language, round, privacy.isShown, texts]);

  // What was begun in time is taken for a while after closing, from whoever has it on this device.
  const mayAnswer = round?.definition != null && (round.state === 'open' || readDraft(roundId) !== null);
  useEffect(() => {
    if (mayAnswer) fetchAhead();
  }, [mayAnswer]);

  const changeLanguage = (language: Language) => {
    const changed = { ...address, language };
    window.history.replaceState(window.history.state, '', pathOf(changed, privacy.isShown));
    setAddress(changed);
  };

  // The first page has the link beside what is said in short.
  const isWelcome = stage.at === 'welcome' && mayAnswer;
  const privacyLink = <PrivacyLink href={pathOf(address, true)} text={texts.privacy} onOpen={privacy.open} />;
  return (
    <div className="page">
      <header>
        <span className="municipality">{round?.municipalityName ?? ''}</span>
        <label className="language">
          <span className="visually-hidden">{texts.language}</span>
          <select
            value={address.language}
            onChange={(event) => changeLanguage(event.target.value as Language)}
          >
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </select>
        </label>
      </header>
      {round?.dataLabel === 'fictitious' ? <aside className="label">{texts.fictitious}</aside> : null}
      {privacy.isShown ? (
        <main>
          {/* An imported round has a notice too, but no survey to go back to; before the round is here one cannot know. */}
          <PrivacyNotice
            address={address}
            texts={texts}
            onBack={stage.at === 'loading' || stage.at === 'unknown' ? null : privacy.close}
          />
        </main>
      ) : null}
      {/* Only hidden meanwhile, so that answers, place and code are as they were. */}
      <div hidden={privacy.isShown}>
        <main>{body()}</main>
      </div>
      <footer>
        {round?.privacy && !isWelcome && !privacy.isShown ? privacyLink : null}
        <a href={`/${municipality}/${address.language}/tilgjengelighet`}>{texts.accessibility}</a>
      </footer>
    </div>
  );

  function body(): ReactNode {
    switch (stage.at) {
      case 'loading':
        return (
          <p className="loading" role="status">
            {texts.loading}
          </p>
        );
      case 'failed':
        return (
          <Notice
            title={texts.failed}
            text={texts.failedText}
            action={{ text: texts.tryAgain, onClick: load }}
          />
        );
      case 'unknown':
        return <Notice title={texts.unknown} text={texts.unknownText} />;
      case 'received':
        return <Receipt address={address} round={stage.round} texts={texts} />;
      case 'welcome':
        return welcome(stage.round);
      case 'answering':
        return (
          <Answering
            address={address}
            round={stage.round}
            code={code}
            texts={texts}
            onReceived={() => setStage({ at: 'received', round: stage.round })}
            onLeave={(refused) => {
              setCodeRefused(refused);
              load();
            }}
          />
        );
    }
  }

  function welcome(open: Round): ReactNode {
    const { language } = address;
    if (open.state === 'notOpenYet') {
      return (
        <Notice title={texts.notOpenYet} text={texts.notOpenYetText(formatDate(open.opensAt, language))} />
      );
    }
    const draft = readDraft(roundId);
    if (open.state === 'closed' && !(draft && open.definition)) {
      const results = open.results && `/${municipality}/${language}/indikator/${open.results.indicatorKey}`;
      if (draft && Object.keys(draft.answers).length > 0) {
        return (
          <LateAnswers
            address={address}
            round={open}
            draft={draft}
            texts={texts}
            resultsLink={results ? <a href={results}>{texts.seeResults}</a> : null}
            onDeleted={load}
          />
        );
      }
      return (
        <Notice
          title={texts.closed}
          text={texts.closedText(formatDate(open.closesAt, language))}
          link={results ? { text: texts.seeResults, href: results } : undefined}
        />
      );
    }
    return (
      <Welcome
        address={address}
        round={open}
        code={code}
        codeRefused={codeRefused}
        hasDraft={draft !== null}
        texts={texts}
        privacyLink={privacyLink}
        onStart={(usable) => {
          setCode(usable);
          setCodeRefused(false);
          setStage({ at: 'answering', round: open });
        }}
      />
    );
  }
}
