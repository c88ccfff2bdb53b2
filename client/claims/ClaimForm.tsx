import { Button, Heading, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { longestClaim } from '../../server/core/claims/claim.ts';
import { call } from '../api.ts';
import { claimsTexts } from '../i18n/claims.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { useKept } from '../parts/kept-text.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { readNewClaim } from './addresses.ts';
import { BearingFields } from './BearingFields.tsx';
import { Examples } from './Examples.tsx';
import { countsOf, KnownFields } from './KnownFields.tsx';
import { type Candidate, claimRefusalInWords, useClaimAct } from './queries.ts';
import { SaysFields } from './SaysFields.tsx';
import { statementOf, type Typed } from './typed.ts';

interface ClaimFormProps {
  /** All indicators there are results of. */
  all: Candidate[];
  initial: Typed;
  /** Under which it is kept on the device until it is saved. */
  keptAs: string;
}

/** First the claim, which is looked up and stands in the address; then the rest, of what was found. */
export function ClaimForm({ all, initial, keptAs }: ClaimFormProps): ReactNode {
  const { municipality, base } = usePlace();
  const words = useTexts(claimsTexts);
  const navigate = useNavigate();
  const [typed, change, forget] = useTyped(
    `${municipality.slug}.${municipality.account?.name ?? ''}.${keptAs}`,
    initial,
  );
  const [search, setSearch] = useSearchParams();
  const [isTried, setIsTried] = useState(false);
  const rest = useRef<HTMLHeadingElement>(null);
  const [lookedUp, setLookedUp] = useState(0);
  useEffect(() => {
    if (lookedUp > 0) rest.current?.focus();
  }, [lookedUp]);
  const save = useClaimAct((given: Typed, params) => {
    const statement = statementOf(given);
    const { id, text, places } = given;
    const known = countsOf(given);
    return call('POST /api/:municipality/claims/drafts', params, {
      ...{ id, text: text.trim(), statement, places: given.isNone ? [] : places },
      ...{ knownCases: known.cases, knownOf: known.of },
    });
  });
  const [isEmpty, setIsEmpty] = useState(false);
  const lookUp = (text: string) => {
    setIsEmpty(text.trim() === '');
    if (text.trim() === '') return;
    change({ ...typed, text, searched: text.trim() });
    const { draft } = readNewClaim(search);
    setSearch(
      { pastand: text.trim(), ...(draft ? { utkast: draft } : {}) },
      { replace: true, preventScrollReset: true },
    );
    setLookedUp((times) => times + 1);
  };
  const onSearch = (event: FormEvent) => {
    event.preventDefault();
    lookUp(typed.text);
  };
  const onSave = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    setIsEmpty(typed.text.trim() === '');
    const isChosen = typed.isNone || typed.places.length > 0;
    if (typed.text.trim() === '' || !isChosen || countsOf(typed).fault !== null) return;
    save.mutate(typed, {
      onSuccess: () => {
        forget();
        navigate(`${base}/stemmer-det/${typed.id}`);
      },
    });
  };
  return (
    <>
      <form onSubmit={onSearch} noValidate className="claim-form">
        <Textfield
          multiline
          rows={2}
          maxLength={longestClaim}
          label={words.form.text}
          description={words.form.textHelp}
          error={isEmpty ? words.form.empty : undefined}
          value={typed.text}
          onChange={(event) => change({ ...typed, text: event.target.value })}
        />
        <p>
          <Button type="submit" variant={typed.searched === '' ? 'primary' : 'secondary'}>
            {typed.searched === '' ? words.form.search : words.form.searchAgain}
          </Button>
        </p>
      </form>
      {typed.searched === '' ? (
        <Examples all={all} places={typed.places} onChosen={lookUp} />
      ) : (
        <form onSubmit={onSave} noValidate className="claim-form">
          <Heading level={2} data-size="sm" ref={rest} tabIndex={-1}>
            {words.form.saysTitle}
          </Heading>
          <SaysFields typed={typed} change={change} />
          <KnownFields typed={typed} change={change} />
          <BearingFields typed={typed} change={change} all={all} isTried={isTried} />
          {save.isError ? (
            <p className="error" role="alert">
              {claimRefusalInWords(save.error, words)}
            </p>
          ) : null}
          <p className="inquiry-save">
            <ActButton type="submit" isBusy={save.isPending}>
              {words.form.save}
            </ActButton>{' '}
            <span className="quiet">{words.form.private}</span>
          </p>
        </form>
      )}
    </>
  );
}

/** What is kept on the device, unless the address asks for another claim or another figure. */
function useTyped(key: string, initial: Typed): ReturnType<typeof useKept<Typed>> {
  const [kept, change, forget] = useKept(key, initial);
  const [atStart] = useState({ kept, initial });
  const first = atStart.initial;
  const isOther =
    (first.searched !== '' && first.searched !== atStart.kept.searched) ||
    first.places.some((place) => !atStart.kept.places.some((one) => one.indicatorKey === place.indicatorKey));
  return [isOther && kept === atStart.kept ? first : kept, change, forget];
}
