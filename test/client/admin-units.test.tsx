import { describe, expect, it } from 'vitest';
import type { Unit } from '../../client/admin/parts/organisation.ts';
import { NewUnitPage } from '../../client/admin/units/NewUnitPage.tsx';
import { idsUnder, pathTo, pruned, treeOn, wholeTree } from '../../client/admin/units/tree.ts';
import { UnitPage } from '../../client/admin/units/UnitPage.tsx';
import { UnitsPage } from '../../client/admin/units/UnitsPage.tsx';
import { kindOf } from '../../client/admin/units/unit-words.ts';
import { appTexts } from '../../client/i18n/app.ts';
import type { Reader } from '../../client/i18n/in-words.ts';
import { api } from '../../server/api.ts';
import { drawn, textOf } from './admin-place.tsx';

const id = (name: string) => `00000000-0000-4000-8000-${name.charCodeAt(0).toString().padStart(12, '0')}`;
const unit = (name: string, parent: string | null, given: Partial<Unit> = {}): Unit => ({
  ...{ id: id(name), name, parentUnitId: parent && id(parent), kind: 'unit', position: 0, code: null },
  ...{
    sector: null,
    leaderAccountId: null,
    leaderName: null,
    predecessorUnitId: null,
    successorUnitId: null,
  },
  ...{ validFromOn: '2000-01-01', validToOn: null, ...given },
});

/** R has A, which B took over from in 2024; C was under A and is now under B; D comes far in the future. */
const units = [
  unit('R', null, { kind: 'municipality' }),
  unit('A', 'R', { validToOn: '2024-01-01' }),
  unit('B', 'R', { validFromOn: '2024-01-01', predecessorUnitId: id('A'), sector: 'Oppvekst', code: '12' }),
  unit('C', 'B'),
  unit('D', 'B', { validFromOn: '2999-01-01' }),
];
const sent = (given: Unit[]) => api['GET /api/:municipality/units'].returns.parse({ units: given });
const people = { people: [], surveys: [], sendsMail: false };
const fetched = (given: Unit[]) => ({ units: sent(given), people });

type Drawn = ReturnType<typeof treeOn<Unit>>;
const shape = (branches: Drawn): string =>
  branches
    .map(({ unit: { name }, children }) => (children.length > 0 ? `${name}(${shape(children)})` : name))
    .join(' ');

describe('the tree', () => {
  it('is on each day as it was then', () => {
    expect(shape(treeOn(units, '2026-01-01'))).toBe('R(B(C))');
    expect(shape(treeOn(units, '2026-01-01', true))).toBe('R(B(C D))');
    expect(shape(treeOn(units, '2023-12-31'))).toBe('R(A(C))');
    expect(shape(treeOn(units, '2024-01-01'))).toBe('R(B(C))');
    expect(shape(treeOn(units, '1999-12-31'))).toBe('');
    expect(shape(wholeTree(units))).toBe('R(A B(C D))');
  });

  it('keeps what is under a take-over that is still to come where it is until then', () => {
    const planned = [
      unit('R', null),
      unit('A', 'R', { validToOn: '2030-01-01' }),
      unit('B', 'R', { validFromOn: '2030-01-01', predecessorUnitId: id('A') }),
      unit('C', 'B'),
    ];
    expect(shape(treeOn(planned, '2026-01-01', true))).toBe('R(A(C) B)');
    expect(shape(treeOn(planned, '2030-01-01', true))).toBe('R(B(C))');
  });

  it('loses nobody where a root took over from a root, or where nothing above was there', () => {
    const roots = [
      unit('A', null, { validToOn: '2020-01-01' }),
      unit('B', null, { validFromOn: '2020-01-01', predecessorUnitId: id('A') }),
      unit('C', 'B'),
    ];
    expect(shape(treeOn(roots, '2010-01-01'))).toBe('A(C)');
    expect(
      shape(treeOn([unit('B', null, { validFromOn: '2020-01-01' }), unit('C', 'B')], '2010-01-01')),
    ).toBe('C');
    const circle = [unit('A', 'B'), unit('B', 'A')];
    expect(pathTo(circle, id('A')).length).toBeLessThan(3);
  });

  it('is narrowed to what is sought and the way to it', () => {
    expect(shape(pruned(wholeTree(units), ({ name }) => name === 'C'))).toBe('R(B(C))');
    expect([...idsUnder(units, id('B'))].sort()).toEqual([id('B'), id('C'), id('D')].sort());
    expect(pathTo(units, id('C')).map(({ name }) => name)).toEqual(['R', 'B']);
  });
});

it('a kind that is typed as it is called here is the one in use', () => {
  const reader: Reader = { language: 'nb', municipality: { words: [] } };
  const inUse = [unit('S', 'R', { kind: 'school' })];
  expect([
    kindOf('Skole', inUse, reader),
    kindOf('Skole', [], reader),
    kindOf('klinikk', inUse, reader),
  ]).toEqual([...['school', 'Skole', 'klinikk']]);
});

describe('the page of the units', () => {
  const seen = (given: Unit[] | null, search = '') =>
    drawn(<UnitsPage />, given ? fetched(given) : {}, { search });

  it('says that it is loading, and how to begin', () => {
    expect(seen(null)).toContain(appTexts.nb.app.loading);
    const text = textOf(seen([]));
    expect(text).toContain('Begynn med den øverste enheten');
    expect(text).toContain('Legg til den øverste enheten');
    expect(seen([])).toContain('/import"');
  });

  it('is lists in lists with buttons, and what is closed down or was there before when asked for', () => {
    const html = seen(units);
    expect(html).toContain('aria-expanded="true"');
    expect(html).toContain('aria-label="Skjul det som hører til B"');
    expect(textOf(html)).toContain('B enhet · Oppvekst · 12');
    expect(textOf(html)).toContain('fra 1. januar 2999');
    expect(html).not.toContain(`/${id('A')}"`);
    expect(textOf(seen(units, 'nedlagte=ja'))).toContain('A enhet · til og med 31. desember 2023');
    const before = textOf(seen(units, 'dato=2023-06-01'));
    expect(before).toContain('Slik det var 1. juni 2023.');
    expect(seen(units, 'dato=2023-06-01')).toContain(`/${id('A')}"`);
    expect(textOf(seen(units, 'dato=1990-01-01'))).toContain('Ingen enheter var der denne dagen.');
    expect(textOf(seen(units, 'sok=oppvekst+finnes-ikke'))).toContain('Ingen enheter passer.');
    expect(seen(units, 'dato=i-gar')).toBe(seen(units));
  });
});

describe('the page of a unit', () => {
  const seen = (name: string) => drawn(<UnitPage />, fetched(units), { id: id(name) });

  it('tells what it is, what took over, and why it cannot end yet', () => {
    const text = textOf(seen('B'));
    expect(text).toContain('Overtok fra A');
    expect(text).toContain('fra 1. januar 2024');
    expect(text).toContain('Enheten kan ikke legges ned før enhetene under er flyttet eller lagt ned.');
    expect(textOf(seen('C'))).toContain('Legg ned');
    expect(textOf(seen('C'))).toContain('R › B');
  });

  it('cannot be changed once it is closed down, and is not there for nothing', () => {
    const text = textOf(seen('A'));
    expect(text).toContain('Lagt ned. Siste dag var 31. desember 2023. Det kan ikke endres.');
    expect(text).toContain('Overtatt av B');
    expect(seen('A')).not.toContain('<form');
    expect(textOf(seen('Z'))).toContain(appTexts.nb.app.notFoundTitle);
  });

  it('never offers itself, or what is under it, as what it belongs to', () => {
    const options = seen('B').match(/<option value="0[^"]*"/g) ?? [];
    expect(options).toEqual([`<option value="${id('R')}"`]);
    const takeOver = drawn(<NewUnitPage />, fetched(units), { search: `overtar=${id('B')}` });
    expect(takeOver.match(/<option value="0[^"]*"/g)).toEqual(options);
  });
});

describe('a new unit', () => {
  const seen = (search: string, given = units) => drawn(<NewUnitPage />, fetched(given), { search });

  it('says what a take-over does before it is done', () => {
    const text = textOf(seen(`overtar=${id('B')}`));
    expect(text).toContain('Ny enhet overtar fra B');
    expect(text).toContain('B legges ned dagen før den nye begynner. Det kan ikke gjøres om.');
    expect(text).toContain('De 2 enhetene som hører til den gamle, flyttes til den nye.');
    const split = textOf(seen(`overtar=${id('A')}`));
    expect(split).toContain('A er eller blir lagt ned. Her legger du til en til som tok over');
    expect(split).toContain('Begynner 1. januar 2024, dagen etter at den gamle ble lagt ned.');
    expect(textOf(seen(`overtar=${id('Z')}`))).toContain(appTexts.nb.app.notFoundTitle);
  });

  it('stands under the one that was chosen, and is the root where there is none', () => {
    expect(textOf(seen(`under=${id('C')}`))).toContain('Ny enhet under C');
    const root = seen('', []);
    expect(textOf(root)).toContain('Den øverste enheten');
    expect(root).not.toContain('name="parentUnitId"');
    expect(root).toContain('value="kommune"');
  });
});
