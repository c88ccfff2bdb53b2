import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { appTexts } from '../../../client/i18n/app.ts';
import { withWords } from '../../../client/i18n/in-words.ts';
import { methodsTexts } from '../../../client/i18n/methods.ts';
import { type Defaults, defaultsIn } from '../../../client/methods/defaults.ts';
import { formulasOf } from '../../../client/methods/formulas.ts';
import { functionsOf, notOnPages, sectionIds } from '../../../client/methods/functions.ts';
import { MethodsPage } from '../../../client/methods/MethodsPage.tsx';
import { MethodLinks } from '../../../client/parts/MethodLinks.tsx';
import { PlaceProvider } from '../../../client/parts/place.ts';
import { disclosureLimits } from '../../../server/core/disclosure/limits.ts';
import { type Language, languages } from '../../../server/core/locale.ts';
import { alertShare, labelLimits } from '../../../server/core/spread.ts';
import { defaultLevel } from '../../../server/core/statistics/distributions.ts';
import { endWidth } from '../../../server/core/statistics/end-width.ts';
import { falseAlarmShare } from '../../../server/core/statistics/families.ts';
import { fewestChartPoints } from '../../../server/core/statistics/many-units/control-chart.ts';
import { fewestFunnelUnits } from '../../../server/core/statistics/many-units/funnel.ts';
import { relevantShare } from '../../../server/core/statistics/raw-change.ts';
import { defaultBounds } from '../../../server/core/weighting/trim.ts';

function rendered(language: Language, content: ReactNode): string {
  const municipality = {
    slug: 'fet',
    name: 'Fet kommune',
    dataLabel: 'fictitious' as const,
    demo: true,
    scorecards: [],
    words: [],
    account: null,
    csrfToken: null,
  };
  const place = { municipality, language, texts: appTexts[language], base: `/fet/${language}` };
  return renderToStaticMarkup(
    <MemoryRouter>
      <PlaceProvider value={place}>{content}</PlaceProvider>
    </MemoryRouter>,
  );
}

/** What a reader sees, without the elements; spaces of every kind as one. */
const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(#x27|quot|amp|lt|gt);/g, (_entity, name: string) => entities[name] ?? '')
    .replaceAll(/\s+/g, ' ');
const entities: Record<string, string> = { '#x27': "'", quot: '"', amp: '&', lt: '<', gt: '>' };

const pages = Object.fromEntries(
  languages.map((language) => [language, rendered(language, <MethodsPage />)]),
) as Record<Language, string>;

describe.each(languages)('the methods page in %s', (language) => {
  const html = pages[language];
  const words = withWords(methodsTexts[language], [], language);
  const sections = html.split('<section').slice(1);

  it.each(sectionIds)('tells of %s under a heading that its address and the contents lead to', (id) => {
    const section = sections.find((one) => one.includes(`aria-labelledby="${id}"`)) ?? '';
    expect(section).toMatch(new RegExp(`<h2[^>]* id="${id}" tabindex="-1"`, 'i'));
    expect(html).toContain(`href="/#${id}"`);
    const seen = wordsOf(section);
    const { title, plain, letters, inForce } = words.sections[id];
    const defaults = defaultsIn(language);
    for (const text of [title, ...plain(defaults), letters, ...inForce(defaults).flat()])
      expect(seen).toContain(text.replaceAll(/\s+/g, ' '));
    expect(seen.includes(words.notOnPages)).toBe(notOnPages.has(id));
    for (const name of functionsOf[id]) expect(section).toContain(`<code>${name}</code>`);
  });

  it('has each id once', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('quotes the program in its own language', () => {
    expect(html.match(/<dl lang="en"/g)).toHaveLength(sectionIds.length);
    expect(wordsOf(html)).toContain("Welch's t test of two means, equal variances not assumed (Welch 1947).");
  });
});

describe('the limits on the page', () => {
  const seen = wordsOf(pages.nb);
  const percent = (share: number) => `${Math.round(share * 100)} %`;

  it('are those of the core', () => {
    const usual = disclosureLimits({ kind: 'user', sensitive: false });
    const employees = disclosureLimits({ kind: 'employee', sensitive: false });
    const sensitive = disclosureLimits({ kind: 'citizen', sensitive: true });
    for (const line of [
      `Snitt, antall svar og svarprosent, minst ${usual.mean} svar`,
      `Spredning, fordeling og andeler, minst ${usual.spread} svar`,
      `Det samme uten innlogging, minst ${usual.publicSpread} svar`,
      `Snitt i undersøkelser blant ansatte, minst ${employees.mean} svar`,
      `Snitt i følsomme tjenester, minst ${sensitive.mean} svar`,
      `Konfidensnivå for alle intervaller ${percent(defaultLevel)}`,
      `endringene som meldes (q), høyst ${percent(falseAlarmShare)}`,
      `Minste endring, av det tallet kan spenne over ${percent(relevantShare)}`,
      `Andel misfornøyde, minst ${percent(alertShare)}`,
      `samstemt under ${percent(labelLimits[0]?.[0] ?? 0)}`,
      `svært stor spredning ${percent(labelLimits.at(-1)?.[0] ?? 0)} eller mer`,
      `Trakt, fra ${fewestFunnelUnits} enheter`,
      `Kontrolldiagram, fra ${fewestChartPoints} tall`,
      `Største vekt ${defaultBounds.upper} ganger snittet`,
    ])
      expect(seen).toContain(line);
  });

  it('give each scale its ends', () => {
    const { ends } = defaultsIn('nb');
    expect(ends).toEqual([
      { points: '2–4', width: '1' },
      { points: '5–7', width: '2' },
      { points: '8–11', width: '3' },
    ]);
    for (const { points, width } of ends)
      for (const last of points.split('–'))
        expect(String(endWidth({ min: 1, max: Number(last) }))).toBe(width);
  });

  it('are all numbers', () => {
    expect(JSON.stringify(languages.map(defaultsIn))).not.toMatch(/NaN|undefined|null/);
  });

  it('are never written in a text: without the core’s numbers no digit is left', () => {
    const blank = blanked(defaultsIn('nb'));
    for (const language of languages) {
      for (const id of sectionIds) {
        const { plain, inForce } = methodsTexts[language].sections[id];
        const texts = [...plain(blank), ...inForce(blank).flat()].join(' ');
        expect(texts.replaceAll('RR2', ''), `${language} ${id}`).not.toMatch(/\d/);
      }
    }
    for (const id of sectionIds)
      expect(formulasOf[id](blank).join(' '), id).not.toMatch(/\d[.,]\d|\d\s*%|\d\d/);
  });
});

/** The same shape with every number taken out. */
function blanked(defaults: Defaults): Defaults {
  return JSON.parse(JSON.stringify(defaults), (_key, value) => (typeof value === 'string' ? '□' : value));
}

describe('the links from the figures', () => {
  it('lead to sections, each with words of its own', () => {
    for (const language of languages) {
      const { methodLinks } = appTexts[language].app;
      expect(sectionIds).toEqual(expect.arrayContaining(Object.keys(methodLinks)));
      expect(new Set(Object.values(methodLinks)).size).toBe(Object.keys(methodLinks).length);
    }
    expect(rendered('nn', <MethodLinks to={['vises-ikke']} />)).toContain(
      '<a href="/fet/nn/metode#vises-ikke" data-discover="true">Kva som ikkje blir vist, og kvifor</a>',
    );
  });
});
