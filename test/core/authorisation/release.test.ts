import { describe, expect, it } from 'vitest';
import { type Reader, sightOf, waitsWith } from '../../../server/core/authorisation/release.ts';
import { type Role, roles } from '../../../server/core/authorisation/roles.ts';
import type { BodyId, UnitId } from '../../../server/core/ids.ts';
import { mine, other, person } from './people.ts';

const council = 'council' as BodyId;
const board = 'board' as BodyId;
const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour));

/** To the council at nine, to the board at ten, to everyone at eleven. */
const release = {
  surveyId: mine.surveyId,
  publications: [
    { bodyId: null, visibleFromAt: at(11) },
    { bodyId: council, visibleFromAt: at(9) },
    { bodyId: board, visibleFromAt: at(10) },
  ],
};
const readers: Record<string, Reader> = {
  public: null,
  noRole: person({}),
  councillor: person({ roles: ['politician'], bodyIds: [council] }),
  boardMember: person({ roles: ['politician'], bodyIds: [board] }),
  both: person({ roles: ['politician'], bodyIds: [board, council] }),
  otherBody: person({ roles: ['politician'], bodyIds: ['committee' as BodyId] }),
  unitLeader: person({ roles: ['unitLeader'], ledUnitIds: ['unit' as UnitId] }),
  designer: person({ roles: ['designer'] }),
  owner: person({ roles: ['surveyOwner'], ownedSurveyIds: [mine.surveyId] }),
  otherOwner: person({ roles: ['surveyOwner'], ownedSurveyIds: [other.surveyId] }),
  electedDesigner: person({ roles: ['designer', 'politician'], bodyIds: [board] }),
  electedOwner: person({
    ...{ roles: ['surveyOwner', 'politician'], ownedSurveyIds: [mine.surveyId], bodyIds: [council] },
  }),
  electedElsewhere: person({ roles: ['designer', 'politician'], bodyIds: ['committee' as BodyId] }),
  electedLeader: person({ roles: ['unitLeader', 'politician'], bodyIds: [board] }),
  electedAdministrator: person({ roles: ['administrator', 'politician'], bodyIds: [board] }),
  oneFactor: person({ roles: ['designer'] }, false),
  administrator: person({ roles: ['administrator'] }),
  keyCustodian: person({ roles: ['keyCustodian'] }),
  auditor: person({ roles: ['auditor'] }),
  rawDataAnalyst: person({ roles: ['rawDataAnalyst'], rawRoundIds: [mine.id] }),
  textReader: person({ roles: ['textReader'], textRoundIds: [mine.id] }),
};

/**
 * Who sees what at which hour, by hand. `-`: nothing; `i` or `p`: which figures; the number: since when; `u`: seen, and
 * published to nobody.
 */
const table: Record<keyof typeof readers, string> = {
  //              8  9  10  11
  public: '       -  -  -   p11',
  noRole: '       -  -  -   p11',
  councillor: '   -  i9 i9  i9',
  boardMember: '  -  -  i10 i10',
  both: '         -  i9 i9  i9',
  otherBody: '    -  -  -   p11',
  unitLeader: '   -  i9 i9  i9',
  designer: '     iu i9 i9  i9',
  owner: '        iu i9 i9  i9',
  otherOwner: '   -  -  -   p11',
  // Whoever has a seat reads as a member, whatever else they are.
  electedDesigner: '-  - i10 i10',
  electedOwner: ' -  i9 i9  i9',
  electedElsewhere: '- -  -  p11',
  electedLeader: '-  -  i10 i10',
  electedAdministrator: '- - i10 i10',
  oneFactor: '    -  -  -   p11',
  administrator: '-  -  -   p11',
  keyCustodian: ' -  -  -   p11',
  auditor: '      -  -  -   p11',
  rawDataAnalyst: '-  -  -   p11',
  textReader: '   -  -  -   p11',
};

function seen(reader: Reader, now: Date, of = release): string {
  const sight = sightOf(reader, of, now);
  if (!sight) return '-';
  return `${sight.lattice[0]}${sight.visibleFromAt?.getUTCHours() ?? 'u'}`;
}

describe('what somebody sees of a release', () => {
  it.each(Object.keys(table))('%s, as the table says', (who) => {
    const hours = [8, 9, 10, 11].map((hour) => seen(readers[who] as Reader, at(hour)));
    expect(hours).toEqual(table[who]?.trim().split(/\s+/));
  });

  it('tells with which bodies: of a member their own, of a unit leader all that see it by then', () => {
    const bodiesOf = (reader: Reader, hour: number) => sightOf(reader, release, at(hour))?.bodyIds;
    expect(bodiesOf(null, 11)).toEqual([]);
    expect(bodiesOf(person({ bodyIds: [council] }), 11)).toEqual([council]);
    expect(bodiesOf(person({ roles: ['unitLeader'] }), 9)).toEqual([council]);
    expect(bodiesOf(person({ roles: ['unitLeader'] }), 11)).toEqual([council, board]);
  });

  it('has a row for every role', () => {
    const held = new Set(Object.values(readers).flatMap((reader) => [...(reader?.roles ?? [])]));
    expect([...held].sort()).toEqual([...roles].sort());
  });

  it('begins at the moment, not before', () => {
    const before = new Date(at(9).getTime() - 1);
    expect(seen(readers['councillor'] as Reader, before)).toBe('-');
    expect(seen(readers['unitLeader'] as Reader, before)).toBe('-');
  });

  it('is the public’s for unit leaders where no body has it', () => {
    const toPublic = { ...release, publications: release.publications.slice(0, 1) };
    expect(seen(readers['unitLeader'] as Reader, at(11), toPublic)).toBe('p11');
    expect(seen(readers['designer'] as Reader, at(11), toPublic)).toBe('i11');
  });

  it('is never earlier for anybody who may not publish than for the first body', () => {
    const early: Role[] = roles.filter((role) => seen(person({ roles: [role] }), at(8)) !== '-');
    expect(early).toEqual(['designer']);
  });
});

describe('who waits with a body', () => {
  it.each([
    ['electedDesigner', [board], []],
    ['electedOwner', [], []],
    ['electedElsewhere', ['committee'], ['committee']],
    ['designer', [], []],
    ['councillor', [], []],
    ['electedAdministrator', [], []],
    ['public', [], []],
  ])('%s, at nine and at ten', (who, atNine, atTen) => {
    expect(waitsWith(readers[who] as Reader, release, at(9))).toEqual(atNine);
    expect(waitsWith(readers[who] as Reader, release, at(10))).toEqual(atTen);
  });
});
