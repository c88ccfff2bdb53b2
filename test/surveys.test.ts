import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPrivacy } from '../server/core/privacy/format.ts';
import { checkAgainstScorecards, checkQuestionnaire } from '../server/core/questionnaire/check.ts';
import { scaleItems, surveyDefinition, textOf } from '../server/core/questionnaire/definition.ts';
import type { Questionnaire } from '../server/core/questionnaire/format.ts';
import { checkScorecard } from '../server/core/scorecard/check.ts';
import type { Scorecard } from '../server/core/scorecard/format.ts';
import { placedIndicators } from '../server/core/scorecard/walk.ts';
import { projectDir } from '../server/platform/config.ts';
import { expressionFault } from '../server/platform/survey-model.ts';
import { renderSchemas } from '../surveys/write-schemas.ts';

const folder = join(projectDir, 'surveys');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const names = (ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending));
const scorecards = names('.scorecard.json').map((name) => checkScorecard(read(name)).scorecard as Scorecard);
const questionnaire = (key: string) =>
  checkQuestionnaire(read(`${key}.questionnaire.json`), expressionFault).questionnaire as Questionnaire;

describe('the shipped files', () => {
  it('write our own ambitions with a decimal comma in Norwegian and a point in English', () => {
    for (const scorecard of scorecards.filter(({ key }) => key !== 'fet-administrativ-2006')) {
      for (const { indicator } of placedIndicators(scorecard)) {
        expect(`${indicator.ambition?.text.nb} ${indicator.ambition?.text.nn}`).not.toMatch(/\d\.\d/);
        expect(indicator.ambition?.text.en ?? '').not.toMatch(/\d,\d/);
      }
    }
  });

  it.each(names('.questionnaire.json'))(
    '%s has no faults, and every indicator it feeds is on a map',
    (name) => {
      const checked = checkQuestionnaire(read(name), expressionFault);
      expect(checked.faults).toEqual([]);
      expect(checkAgainstScorecards(checked.questionnaire as Questionnaire, scorecards)).toEqual([]);
    },
  );

  it.each(names('.questionnaire.json'))('%s comes with finished privacy settings', (name) => {
    const checked = checkPrivacy(read(name.replace('.questionnaire.', '.privacy.')));
    expect(checked.faults).toEqual([]);
    expect(checked.privacy).not.toBeNull();
  });

  it.each(names('.scorecard.json'))('%s has no faults', (name) => {
    expect(checkScorecard(read(name)).faults).toEqual([]);
  });

  it.each(Object.entries(renderSchemas()))('%s is what the format says', (name, text) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  it('a rating is filled in from its scale, with «vet ikke» last and outside', () => {
    const definition = surveyDefinition(questionnaire('fet-innbygger')) as {
      pages: { elements: { rateValues: unknown[]; displayMode: string }[] }[];
    };
    const rating = definition.pages[0]?.elements[0];
    expect(rating?.displayMode).toBe('buttons');
    expect(rating?.rateValues.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rating?.rateValues[6]).toMatchObject({
      value: 'dontKnow',
      text: { nb: 'Vet ikke', nn: 'Veit ikkje' },
    });
  });
});

describe('Fet’s citizen survey', () => {
  const fet = questionnaire('fet-innbygger');
  const texts = (theme: string) =>
    scaleItems(fet)
      .filter((item) => item.theme === theme && item.origin === 'verbatim')
      .map((item) => textOf(fet, item.name).nb);

  it('has the guide’s 22 items, word for word, under their five themes', () => {
    expect(texts('gronn-kommune')).toEqual([
      'Mulighetene for natur- og friluftsliv i kommunen',
      'Tilgangen til grønne lunger i sentrum',
      'Forurensingssituasjonen i kommunen',
      'Utseende på bygningene i sentrum',
      'Utseende på utbyggingsområder',
    ]);
    expect(texts('levende-samfunn')).toEqual([
      'Trafikksikkerheten der du bor',
      'Tryggheten for barna på skoleveien',
      'Din trygghet som fotgjenger eller syklist',
      'Standarden på de kommunale veiene',
      'Innslaget av folkeliv og aktiviteter i sentrum',
      'Innslaget av folkeliv og aktiviteter i nærmiljøet ditt',
    ]);
    expect(texts('lokaldemokrati')).toEqual([
      'Muligheten til å holde seg orientert om aktuelle politiske saker',
      'Muligheten for deltagelse i lokaldemokratiet',
      'Muligheten for dialog med folkevalgte',
      'Hvor synlige de lokale politiske partiene er',
    ]);
    expect(texts('barn-og-unge')).toEqual([
      'Fritidstilbudet for barn og unge i kommunen',
      'Oppvekstmiljøet for barn',
      'Oppvekstmiljøet for ungdom',
      'Barnevennligheten i boområdet ditt',
    ]);
    expect(texts('kultur')).toEqual([
      'Mangfoldet i kommunens kulturtilbud',
      'Utvalget av lag og foreninger',
      'Graden av samarbeid mellom kommunen og lag og foreninger',
    ]);
  });

  it('has the three experience indicators as items of ours, and a question that feeds two indicators', () => {
    const ours = scaleItems(fet).filter((item) => item.origin === 'ours');
    expect(ours.map((item) => item.feeds.map((feed) => feed.indicator))).toEqual([
      ['fet.tilfredshet-bokommune'],
      ['fet.tilhorighet-kommunen'],
      ['fet.engasjement-naermiljo'],
    ]);
    expect(scaleItems(fet).some((item) => item.feeds.length === 2)).toBe(true);
  });
});

describe('Fet’s administrative scorecard of 2006', () => {
  it('is the guide’s table, cell for cell, with footnote marks and every form of ambition', () => {
    const map = scorecards.find((card) => card.key === 'fet-administrativ-2006') as Scorecard;
    const cell = (of: { text: { nb: string }; footnoteMark?: string | undefined } | null) =>
      of ? `${of.text.nb}${of.footnoteMark ?? ''}` : '';
    const rows = placedIndicators(map).map(({ focusArea, goal, successFactor, indicator }) =>
      [
        focusArea.name,
        goal.name,
        successFactor.name,
        indicator.name,
        indicator.method,
        indicator.ambition,
      ].map(cell),
    );
    const tenester = ['tjenester/brukere', 'Kvalitet i tjenester og fornøyde brukere'];
    const organisation = [
      'organisasjon/medarbeidere',
      'En effektiv og kompetent, inkluderende og lærende organisasjon',
    ];
    expect(rows).toEqual([
      [
        'økonomi',
        'Økonomisk handlefrihet',
        'God økonomistyring',
        'Avvik i fht budsjett',
        'Regnskapsrapportering',
        '0*',
      ],
      [...tenester, 'God tjenestekvalitet', 'Brukertilfredshet', 'Brukerundersøkelse', '5.0–4.0'],
      [
        ...tenester,
        'God tjenestekvalitet',
        'Målt kvalitet etter objektive kriterier',
        'Spesifisert på enhetene*',
        'Spesifisert på enhetene',
      ],
      [
        ...tenester,
        'Brukermedvirkning',
        'Tilfredshet i fht brukermedvirkning',
        'Brukerundersøkelse',
        '5.0–4.0',
      ],
      [
        ...tenester,
        'Presis informasjon om hva brukerne kan forvente',
        'Målrettet og tilrettelagt informasjon',
        'Brukerundersøkelse',
        '5.0–4.0',
      ],
      [
        ...organisation,
        'Tydelig ledelse',
        'Faglig og mellommenneskelig ledelse',
        'Medarbeiderund.',
        '4.5–4.0',
      ],
      [...organisation, 'Godt arbeidsmiljø', 'Trivsel', 'Medarbeiderund.', '5.0–4.5'],
      [...organisation, 'Godt arbeidsmiljø', 'Organisering', 'Medarbeiderund.', '4.5–3.5'],
      [
        ...organisation,
        'Godt arbeidsmiljø',
        'Sykefravær',
        'Statistikk/registrerer',
        '1% lavere enn PAI-statistikk',
      ],
      [
        ...organisation,
        'Kultur for læring av fornyelse',
        'Fokus for læring og utvikling**',
        'Medarbeiderund.',
        '4.5–3.5',
      ],
    ]);
  });
});

describe('a scorecard file', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the changes make the file wrong on purpose
  const faultsAfter = (change: (file: any) => void) => {
    const file = structuredClone(read('fet-administrativ-2006.scorecard.json'));
    change(file);
    return checkScorecard(file).faults.map(({ place, code }) => `${place} ${code}`);
  };

  it('does not end before it begins', () => {
    expect(
      faultsAfter((file) => {
        file.validToOn = '2005-12-31';
      }),
    ).toEqual(['validToOn validity-upside-down']);
  });

  it('has a key of its own for each goal and success factor', () => {
    expect(
      faultsAfter((file) => {
        file.focusAreas[1].goals[0].key = file.focusAreas[0].goals[0].key;
        file.focusAreas[1].goals[0].successFactors[0].key = 'god-okonomistyring';
      }),
    ).toEqual([
      'focusAreas[1].goals[0].key duplicate-key',
      'focusAreas[1].goals[0].successFactors[0].key duplicate-key',
    ]);
  });

  it('is refused when it nests past every limit', () => {
    const deep = (file: { format: unknown }) => {
      for (let level = 0; level < 100_000; level++) file.format = [file.format];
    };
    expect(faultsAfter(deep)).toEqual([`format${'[0]'.repeat(40)} nested-too-deep`]);
  });
});
