import { Paragraph, Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Language } from '../../server/core/locale.ts';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { tags } from '../i18n/dates.ts';
import type { GlossaryTexts } from '../i18n/glossary.nb.ts';
import { glossaryTexts } from '../i18n/glossary.ts';
import { useGoToHash } from '../parts/go-to-hash.ts';
import { type LinkedSection, MethodLinks } from '../parts/MethodLinks.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';

export type TermKey = keyof GlossaryTexts['terms'];

/** Where it is told how a term is worked out. */
const madeIn: Partial<Record<TermKey, LinkedSection>> = {
  ambisjon: 'ambisjon',
  endring: 'endring',
  fordeling: 'spredning',
  indeks: 'indeks',
  intervall: 'snitt',
  'mellom-og-inni': 'mellom-og-inni',
  mindretallsvarsel: 'mindretallsvarsel',
  misfornoyde: 'misfornoyde',
  snitt: 'snitt',
  spredning: 'spredning',
  spredningsord: 'spredningsord',
  status: 'ambisjon',
  svarprosent: 'svarprosent',
  trend: 'trend-eller-unntak',
  veid: 'vekter',
  'vises-ikke': 'vises-ikke',
};

/** What the words on the pages mean. Each has an address of its own: `/ordliste#spredning`. */
export function GlossaryPage(): ReactNode {
  const { language } = usePlace();
  const texts = useTexts(glossaryTexts);
  const [search, setSearch] = useSearchParams();
  useGoToHash(true);
  const asked = search.get('sok') ?? '';
  const all = inOrder(texts.terms, language);
  const found = all.filter(({ term, text }) => holds(`${term} ${text}`, asked));
  const count = (number: number) => formatCount(number, language);
  return (
    <>
      <PageTitle title={texts.title} />
      <Paragraph className="lead">{texts.lead}</Paragraph>
      <div className="glossary-search">
        <Textfield
          type="search"
          label={texts.search}
          value={asked}
          onChange={({ target: { value } }) =>
            setSearch(value ? { sok: value } : {}, { replace: true, preventScrollReset: true })
          }
        />
        <p role="status">
          {asked === ''
            ? ''
            : found.length > 0
              ? texts.found(count(found.length), count(all.length))
              : texts.none}
        </p>
      </div>
      <dl className="glossary">
        {found.map(({ key, term, text }) => {
          const section = madeIn[key];
          return (
            <div key={key}>
              <dt id={key} tabIndex={-1}>
                {term}
              </dt>
              <dd>
                {text}
                {section ? <MethodLinks to={[section]} /> : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

interface Term {
  key: TermKey;
  term: string;
  text: string;
}

/** By the alphabet of the language, in the municipality's own words. */
export function inOrder(terms: GlossaryTexts['terms'], language: Language): Term[] {
  const { compare } = new Intl.Collator(tags[language]);
  return Object.entries(terms)
    .map(([key, told]) => ({ key: key as TermKey, ...told }))
    .sort((one, other) => compare(one.term, other.term));
}

/** Whether a text has every word that is asked for, or the beginning of it, whatever the capitals. */
export function holds(text: string, asked: string): boolean {
  const has = text.toLowerCase();
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => has.includes(word));
}
