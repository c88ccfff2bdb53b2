import { describe, expect, it } from 'vitest';
import type { IndicatorSource, IndicatorView, Value } from '../../../client/parts/queries.ts';
import { ambitionInWords } from '../../../client/results/ambition.ts';
import { mayAsk } from '../../../client/results/FigureTalk.tsx';
import { IndicatorStory } from '../../../client/results/IndicatorPage.tsx';
import type { Role } from '../../../server/core/authorisation/roles.ts';
import { type Language, languages } from '../../../server/core/locale.ts';
import type { Comparison } from '../../../server/core/release/figures.ts';
import type { OutwardFigures } from '../../../server/core/release/outward.ts';
import { drawn, textOf } from '../admin-place.tsx';
import {
  agreement,
  amongOf,
  comparisonOf,
  figuresOf,
  historyOf,
  homeCareBefore,
  homeCareNow,
  satisfaction,
} from '../app-figures.ts';

const text = (word: string) => ({ nb: word, nn: word, en: word });
const withheld = { shown: 'nothing', reason: 'withheld' } as const;
const first: Comparison = { comparable: false, reason: 'noPreviousRound' };

function valueWith(
  figures: OutwardFigures,
  comparison: Comparison = first,
  told: Partial<Value> = {},
): Value {
  const isWhole = figures.shown === 'all';
  return {
    ...{ period: '2026', closedOn: '2026-10-23', isNew: false, isPublished: true, figures, comparison },
    response: isWhole
      ? { shown: 'all', answeredCount: 120, invitedCount: 168, responseRate: 120 / 168 }
      : withheld,
    status: isWhole ? { code: 'within', uncertain: true } : { code: 'withheld', uncertain: false },
    ...{ spreadLabel: isWhole ? 'largeSpread' : null, minorityAlert: false },
    ...{ releaseId: 'r', releaseVersion: 1, methodVersion: 1 },
    ...told,
  };
}

const homeCare = valueWith(figuresOf(homeCareNow), comparisonOf(homeCareNow, homeCareBefore), {
  minorityAlert: true,
});
const lastTime = { ...valueWith(figuresOf(homeCareBefore)), period: '2025' };

function sourceOf(now: Value | null, told: Partial<IndicatorSource> = {}): IndicatorSource {
  const { units = [], before = lastTime } = told;
  return {
    ...{ surveyKey: 'hjelp', surveyTitle: text('Hjemmesykepleien'), surveyKind: 'user', roundId: 'r1' },
    ...{ scale: satisfaction, now, before, indexKind: 'formative', unitTerm: 'unit' },
    ...{ history: historyOf([before, now]), among: amongOf(units) },
    ...{ units, weighed: [], together: null, weights: null, population: [], groups: [] },
    ...{ others: [], items: [] },
    ...told,
  };
}

const ambition = {
  text: text('5.0–4.0'),
  footnoteMark: '*',
  rule: { form: 'band', target: 5, floor: 4 },
} as IndicatorView['ambition'];

function page(
  sources: IndicatorSource[],
  asked: { survey?: string; unit?: string } = {},
  language: Language = 'nb',
): string {
  const indicator: IndicatorView = {
    ...{ key: 'fet.x', name: text('Brukertilfredshet'), footnoteMark: null },
    ...{ scorecardKey: 'kart', scorecardTitle: text('Kartet'), focusArea: text('tjenester') },
    ...{ successFactor: text('kvalitet'), fromSurvey: true, ambition, dataLabel: null },
    ...{ unitOfMeasurement: null, adoptedIn: null },
    ...{ pooled: sources.length > 1 ? { shown: 'nothing', reason: 'not_computable' } : null, sources },
  };
  const story = (
    <IndicatorStory
      indicator={indicator}
      asked={{ survey: asked.survey ?? null, unit: asked.unit ?? null }}
    />
  );
  return drawn(story, {}, { language }).replaceAll('\u00a0', ' ');
}
const words = (...given: Parameters<typeof page>) => textOf(page(...given));

describe('the three questions', () => {
  const read = words([sourceOf(homeCare)]);

  it('are answered in words: the spread by its own test, beside the mean', () => {
    expect(read).toContain(
      'Har variasjonen økt? Ja, svarene spriker mer enn sist. Denne gangen: stor spredning.',
    );
    expect(read).toContain(
      'Fra 0,94 til 1,50. Endringen ligger mellom +0,31 og +0,80. To ulike tester sier det samme.',
    );
    expect(read).toContain('Fra 4,8 til 4,8. Endringen ligger mellom −0,4 og +0,3.');
  });

  it('tell the dissatisfied as people, and the alert though the mean meets the ambition', () => {
    expect(read).toMatch(
      /Er noen svært misfornøyd\? 14 av 120 er misfornøyde \(1 eller 2\), mot 2 av 120 sist\.[^?]*Andelen er 12 % av dem som svarte\./,
    );
    expect(read).toContain(
      'Mindretallsvarsel: snittet er godt nok, men 12 % av dem som svarte, er misfornøyde.',
    );
    expect(read).toContain('2025 2 av 120 (2 %)');
  });

  it('leave a share out where it would say nought, also of one among many', () => {
    for (const [dissatisfiedCount, people] of [
      [0, 'Ingen av 348 er misfornøyde (1 eller 2).'],
      [1, '1 av 348 er misfornøyd (1 eller 2).'],
    ] as const) {
      const figures = {
        ...{ ...figuresOf(homeCareNow), n: 348 },
        ...{ dissatisfiedCount, dissatisfiedShare: dissatisfiedCount / 348 },
      };
      expect(words([sourceOf(valueWith(figures))])).toMatch(
        new RegExp(`svært misfornøyd\\? ${people.replace(/[().]/g, '\\$&')} (?!Andelen)`),
      );
    }
  });

  it('write the ambition as the rest of the sentence is written, where its wording is understood', () => {
    expect(read).toContain('Ambisjon 5,0–4,0');
    expect(read).toContain('Ambisjonsnivå: 5,0–4,0');
    const inAll = (adopted: string) => languages.map((language) => ambitionInWords(text(adopted), language));
    expect(inAll('5.0–4.0')).toEqual(['5,0–4,0', '5,0–4,0', '5.0–4.0']);
    for (const adopted of ['så bra som mulig', 'Spesifisert på enhetene', '']) {
      expect(inAll(adopted)).toEqual([adopted, adopted, adopted]);
    }
  });

  it('offer to ask only to those who may: the elected, and not the leaders whom they ask', () => {
    expect(read).not.toContain('Spør om dette');
    const asks = (...roles: Role[]) => mayAsk({ account: { name: 'x', roles, isProtected: true } as never });
    expect([asks('politician'), asks('politician', 'unitLeader')]).toEqual([true, true]);
    expect([asks('unitLeader'), asks('administrator'), mayAsk({ account: null })]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('say that there are no smaller groups where there are none', () => {
    expect(read).toContain('Hvem? Det finnes ikke tall for mindre grupper her.');
  });

  it('tell the whole by background, and that a group is not shown; of a unit alone nothing of it', () => {
    const answers = [
      { text: text('Under 30'), figures: figuresOf(homeCareNow) },
      { text: text('30 eller eldre'), figures: withheld },
    ];
    const told = { groups: [{ question: text('Hvor gammel er du?'), answers }] };
    const html = page([sourceOf(homeCare, told)]);
    expect(html).toContain('Etter bakgrunn');
    expect(html).toContain('Aldri delt etter enhet på samme tid.');
    expect(html).toMatch(/Under 30<\/span> <span>14 av 120 misfornøyde \(12\s%\), snitt 4,8/);
    expect(html).toMatch(/30 eller eldre<\/span> <span>Vises ikke/);
    expect(page([sourceOf(homeCare)])).not.toContain('Etter bakgrunn');
  });

  it('say once what groups and questions are not shown for the same reason, and which they are', () => {
    const answer = (name: string, figures: OutwardFigures) => ({ text: text(name), figures });
    const answers = [
      answer('Nord', withheld),
      answer('Sør', figuresOf(homeCareNow)),
      ...[answer('Øst', withheld), answer('Vest', withheld)],
      answer('Ukjent', { shown: 'nothing', reason: 'not_asked' }),
    ];
    const html = page([sourceOf(homeCare, { groups: [{ question: text('Hvor bor du?'), answers }] })]);
    const rows = [...html.matchAll(/<li><span>([^<]*)<\/span> <span>([^<]*)<\/span>/g)].slice(-3);
    expect(rows.map(([, name, told]) => [name, told?.slice(0, 12)])).toEqual([
      ...[
        ['Nord, Øst og Vest', 'Vises ikke a'],
        ['Sør', '14 av 120 mi'],
        ['Ukjent', 'Det ble ikke'],
      ],
    ]);
    const question = (name: string, figures: OutwardFigures) =>
      ({
        ...{ name, text: text(name), direction: 'higherIsBetter' },
        ...{ now: { figures, response: withheld }, before: null },
      }) as IndicatorSource['items'][number];
    const hidden = sourceOf(valueWith(withheld), {
      items: [question('Mat', withheld), question('Ro', withheld)],
    });
    expect(words([hidden])).toMatch(
      /Spørsmålene bak tallet Vises ikke av hensyn[^.]*\. Det gjelder alle spørsmålene: Mat Ro (?!.*Vises ikke av)/,
    );
    const some = sourceOf(homeCare, {
      items: [question('Mat', figuresOf(homeCareNow)), question('Ro', withheld)],
    });
    expect(words([some])).not.toContain('Det gjelder alle');
  });

  it('are headings with places of their own in the address', () => {
    for (const id of ['variasjon', 'misfornoyd', 'hvem']) {
      expect(page([sourceOf(homeCare)])).toMatch(new RegExp(`<h3[^>]* id="${id}"`));
    }
  });

  it('ask of no dissatisfaction where the scale is of agreement', () => {
    const agreed = words([sourceOf(homeCare, { scale: agreement })]);
    expect(agreed).toContain('Er noen i den dårlige enden? 14 av 120 ligger på 1 eller 2');
    expect(agreed).not.toMatch(/misfornøyde \(/);
  });
});

describe('where not everything can be told', () => {
  const about = (value: Value, told: Partial<IndicatorSource> = {}) => words([sourceOf(value, told)]);

  it('the first round has nothing to compare with', () => {
    const read = about(valueWith(figuresOf(homeCareNow)), { before: null });
    expect(read).toContain('Vi kan ikke si det. Denne gangen: stor spredning.');
    expect(read).toContain('Ingenting å sammenligne med ennå.');
    expect(read).toContain('14 av 120 er misfornøyde (1 eller 2). Andelen er 12 %');
    expect(read).not.toMatch(/sist\.|2025 2 av/);
  });

  it('a changed question is not compared, and no round before the change is told beside it', () => {
    const now = valueWith(figuresOf(homeCareNow), { comparable: false, reason: 'changedQuestion' });
    const rounds = historyOf([{ ...lastTime, period: '2024' }, lastTime, now]);
    const changedIn = (period: string) =>
      rounds.map((round) => ({ ...round, isBreak: round.period === period }));
    const read = about(now, { history: changedIn('2026') });
    expect(read).toContain('Spørsmålet ble endret i 2026.');
    expect(read).not.toContain('2 av 120 sist');
    expect(read).not.toContain('2025 2 av 120');
    const later = about(homeCare, { history: changedIn('2025') });
    expect(later).toContain('2025 2 av 120 (2 %)');
    expect(later).not.toContain('2024 2 av 120');
    const [old, ...same] = changedIn('');
    const longer = old ? [{ ...old, scale: { min: 1, max: 7 } }, ...same] : [];
    expect(about(homeCare, { history: longer })).not.toContain('2024 2 av 120');
  });

  it('few answers have a mean and no spread', () => {
    const read = about(valueWith({ shown: 'mean', n: 7, mean: 4.1 }));
    expect(read).toContain('Har variasjonen økt? Spredningen vises ikke, fordi det er få svar.');
    expect(read).toContain('Er noen svært misfornøyd? Hvor mange det er, vises ikke.');
  });

  it.each([
    ['withheld', withheld, 'Har variasjonen økt? Vises ikke av hensyn til personvernet'],
    [
      'not asked',
      { shown: 'nothing', reason: 'not_asked' },
      'Har variasjonen økt? Det ble ikke spurt om dette.',
    ],
    [
      'too uncertain',
      { shown: 'tooUncertain', n: 12 },
      'Har variasjonen økt? Vises ikke, fordi tallet er for usikkert.',
    ],
    ['nearly all alike', { shown: 'nearlyAll', value: 6 }, 'Har variasjonen økt? Nesten alle svarte 6'],
  ] as const)('%s says so under each question', (_what, figures, expected) => {
    const read = about(valueWith(figures));
    expect(read).toContain(expected);
    expect(read).toContain('Hvor mange det er, vises ikke.');
  });

  it('no round yet says only that', () => {
    const read = words([sourceOf(null, { before: null })]);
    expect(read).toContain('Ingen resultater ennå.');
    expect(read).not.toContain('Har variasjonen økt?');
  });

  it('a spread that is about as last time is not called unknown', () => {
    const alike = valueWith(figuresOf(homeCareBefore), comparisonOf(homeCareBefore, homeCareBefore));
    expect(about(alike)).toContain('Nei, svarene spriker omtrent som sist.');
  });

  it.each(['notSure', 'testsDisagree', 'notTestable'] as const)(
    'why nothing is sure is told: %s',
    (reason) => {
      const sure = comparisonOf(homeCareNow, homeCareBefore);
      if (!sure.comparable) throw new Error('they can be compared');
      const spread = { ...sure.spread, verdict: 'noSureChange' as const, reason };
      const read = about(valueWith(figuresOf(homeCareNow), { ...sure, spread }));
      expect(read).toContain('Har variasjonen økt? Vi kan ikke si det.');
      expect(read).not.toContain('To ulike tester sier det samme');
    },
  );
});

describe('several surveys', () => {
  const calm = { ...valueWith(figuresOf(homeCareBefore)), period: '2026' };
  const two = [
    sourceOf(calm, { surveyKey: 'barn', surveyTitle: text('Barnehagen'), before: null }),
    sourceOf(homeCare),
  ];

  it('begin with the one that has an alert, and lead to the other', () => {
    const html = page(two);
    expect(html.indexOf('Hjemmesykepleien · 2026')).toBeLessThan(html.indexOf('Barnehagen · 2026'));
    expect(html).toContain('href="/fet/nb/indikator/fet.x?undersokelse=barn"');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stand alone by their address, with the way to the others', () => {
    const read = words(two, { survey: 'barn' });
    expect(read).toContain('Barnehagen · 2026');
    expect(read).not.toContain('Hjemmesykepleien · 2026');
    expect(read).toContain('Vis alle som spør om dette');
  });

  it('are all shown, and it is said, where the address names another', () => {
    const read = words(two, { survey: 'borte' });
    expect(read).toContain('Undersøkelsen i adressen gir ingen tall her.');
    expect(read).toContain('Barnehagen · 2026');
  });
});

describe('one unit', () => {
  const vest = [2, 2, 4, 6, 10, 10];
  const unit = (unitId: string, name: string, parentUnitId: string, now: Value | null) => ({
    ...{ unitId, name, parentUnitId, now, before: null },
  });
  const units = [
    unit('helse', 'Helse', 'rot', valueWith(figuresOf(homeCareNow))),
    unit('vest', 'Vest', 'helse', valueWith(figuresOf(vest))),
    unit('liten', 'Liten', 'helse', valueWith(withheld)),
    unit('nord', 'Nord', 'rot', valueWith(figuresOf([0, 0, 4, 6, 10, 10]))),
  ];
  const source = sourceOf(homeCare, {
    units,
    weighed: [
      {
        ...{ question: text('Alder'), n: 120, mean: 4.7, sd: 1.5, seMean: 0.1 },
        ...{ meanLow: 4.5, meanHigh: 4.9, dissatisfiedShare: 0.12 },
      },
    ],
  });

  it('is led to from its name, with how many of its own are dissatisfied', () => {
    const html = page([source]);
    // In the list and in the table.
    const links = html.split('href="/fet/nb/indikator/fet.x?undersokelse=hjelp&amp;enhet=vest"');
    expect(links).toHaveLength(3);
    expect(textOf(html)).toContain('Vest 4 av 34 misfornøyde (12 %), snitt 4,5, stor spredning');
    expect(textOf(html)).toContain('Nord ingen av 30 misfornøyde, snitt');
    expect(textOf(html)).toContain('Liten Vises ikke av hensyn til personvernet');
  });

  it.each(languages)('has the same page, beside what it lies under and the whole (%s)', (language) => {
    const read = words([source], { unit: 'vest', survey: 'hjelp' }, language);
    expect(read).toMatch(/Fet\s+Helse\s+Vest/);
    expect(read).toContain('Brukertilfredshet, Vest');
    expect(read).toMatch(/4 (av|of) 34/);
    expect(read).not.toMatch(/Alder|Hjelp mer/);
    expect(read).toMatch(/Hele kommunen|Heile kommunen|The whole municipality/);
  });

  it('keeps to itself what is withheld of it', () => {
    const read = words([source], { unit: 'liten' });
    expect(read).toContain('Har variasjonen økt? Vises ikke av hensyn til personvernet');
    expect(read).toContain('Antall svar vises ikke.');
  });

  it('that is not here is said to be so, with the way to the whole', () => {
    const html = page([source], { unit: 'øst' });
    expect(textOf(html)).toContain('Det er ingen tall her for den du ser etter. Se hele kommunen');
    expect(html).toContain('href="/fet/nb/indikator/fet.x"');
  });
});
