import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { type Language, languages } from '../../server/core/locale.ts';
import { adminPagesFor } from '../admin/pages.ts';
import { call } from '../api.ts';
import { doorsFor, entrances } from '../entrances/doors.ts';
import { adminTexts } from '../i18n/admin.ts';
import { doorsTexts } from '../i18n/doors.ts';
import { deletePlans } from '../meeting/plan-store.ts';
import { forgetAll } from '../offline/kept.ts';
import { ActButton } from './ActButton.tsx';
import { forgetKept } from './kept-text.ts';
import { usePlace, useTexts } from './place.ts';

const languageNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** On a phone the menu is folded behind a button, so that the first screenful belongs to the figures. Escape folds it again. */
export function TopBar(): ReactNode {
  const { municipality, texts, base } = usePlace();
  const { pathname } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const page = pathname.split('/').slice(3).join('/');
  // biome-ignore lint/correctness/useExhaustiveDependencies: folded again on every new page, not on a new language
  useEffect(() => setIsOpen(false), [page]);
  useEffect(() => {
    if (!isOpen) return;
    const fold = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key !== 'Escape' || defaultPrevented) return;
      setIsOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', fold);
    return () => document.removeEventListener('keydown', fold);
  }, [isOpen]);
  return (
    <header className="top">
      <div className="top-line">
        <BackInApp />
        <Link to={base} className="municipality">
          {municipality.name}
        </Link>
        <button
          type="button"
          ref={button}
          className="menu-button"
          aria-expanded={isOpen}
          aria-controls="menu"
          onClick={() => setIsOpen(!isOpen)}
        >
          {texts.app.menu}
        </button>
      </div>
      <div id="menu" className={isOpen ? 'menu-fold open' : 'menu-fold'}>
        <Pages />
        <div className="top-aside">
          <SignedIn />
          <Languages />
        </div>
      </div>
    </header>
  );
}

/** An installed app has no browser around it, and iPhones have no key for it. Shown there alone, by the style. */
function BackInApp(): ReactNode {
  const { texts } = usePlace();
  const navigate = useNavigate();
  return (
    <button type="button" className="menu-button back-in-app" onClick={() => navigate(-1)}>
      {texts.app.backInApp}
    </button>
  );
}

/** The entrances first, on a phone with the pages within them: the maps stand in «Styring», since a municipality may have twenty of them. */
function Pages(): ReactNode {
  const { municipality, language, texts, base } = usePlace();
  const { doors } = useTexts(doorsTexts);
  const isStaff = municipality.account?.roles.some((role) => role === 'designer' || role === 'surveyOwner');
  const { pathname } = useLocation();
  // The bank of questions is where one goes on writing them.
  const isAtQuestionnaires = ['sporreskjema', 'sporsmalsbank'].some((path) =>
    `${pathname}/`.startsWith(`${base}/${path}/`),
  );
  return (
    <nav aria-label={texts.app.mainMenu} className="menu">
      {entrances.map((entrance) => (
        <NavLink key={entrance} to={`${base}/${entrance}`}>
          {doors[entrance].name}
        </NavLink>
      ))}
      {municipality.account?.roles.includes('unitLeader') ? (
        <NavLink to={`${base}/min-enhet`}>{doors['min-enhet'].name}</NavLink>
      ) : null}
      {doorsFor(municipality.account)
        .filter(({ key }) => key !== 'min-enhet')
        .map(({ key, path }) => (
          <NavLink key={key} to={`${base}/${path}`} className="in-fold">
            {doors[key].name}
          </NavLink>
        ))}
      {adminPagesFor({ municipality }).length > 0 ? (
        <NavLink to={`${base}/administrasjon`}>{adminTexts[language].title}</NavLink>
      ) : null}
      {isStaff ? <NavLink to={`${base}/undersokelser`}>{texts.app.surveys}</NavLink> : null}
      {isStaff ? (
        <Link to={`${base}/sporreskjema`} aria-current={isAtQuestionnaires ? 'page' : undefined}>
          {texts.app.questionnaires}
        </Link>
      ) : null}
    </nav>
  );
}

/** The same page in another language; what is chosen and where one stands on it is kept. */
function Languages(): ReactNode {
  const { language, texts } = usePlace();
  const { pathname, search, hash } = useLocation();
  const [, slug, , ...rest] = pathname.split('/');
  return (
    <nav aria-label={texts.app.language} className="languages">
      {languages.map((other) => (
        <Link
          key={other}
          to={{ pathname: ['', slug, other, ...rest].join('/'), search, hash }}
          state={{ keepFocus: true }}
          replace
          preventScrollReset
          lang={other}
          hrefLang={other}
          aria-current={other === language ? 'true' : undefined}
        >
          {languageNames[other]}
        </Link>
      ))}
    </nav>
  );
}

function SignedIn(): ReactNode {
  const { municipality, texts, base } = usePlace();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => call('POST /api/:municipality/sign-out', { municipality: municipality.slug }),
    // Also where the server cannot be reached: the device is left clean whatever it says.
    onMutate: async () => {
      deletePlans(municipality.slug);
      forgetKept();
      await forgetAll(municipality.slug);
    },
    // What was read while signed in must not stay on the screen of a shared machine.
    onSuccess: async ({ next }) => {
      navigate(base);
      await client.resetQueries();
      if (next) window.location.assign(next);
    },
  });
  if (!municipality.account) {
    return (
      <Link to={`${base}/logg-inn`} className="sign-in">
        {texts.app.signIn}
      </Link>
    );
  }
  const { name, roles } = municipality.account;
  return (
    <p className="signed-in">
      <Link to={`${base}/min-konto`}>
        {texts.app.signedInAs(name, roles.map((role) => texts.app.roles[role]).join(', '))}
      </Link>
      <ActButton
        variant="tertiary"
        data-size="sm"
        onClick={() => signOut.mutate()}
        isBusy={signOut.isPending}
      >
        {texts.app.signOut}
      </ActButton>
    </p>
  );
}
