import { describe, expect, it } from 'vitest';
import { fileBodyLimitBytes } from '../../../server/app.ts';
import type { MunicipalityId } from '../../../server/core/ids.ts';
import { planPeople } from '../../../server/core/organisation/people-plan.ts';
import { planUnits } from '../../../server/core/organisation/units-plan.ts';
import { refuseOddFileJson } from '../../../server/platform/http/json.ts';
import { organisationImportContract as contract } from '../../../server/stages/organisation/import.contract.ts';
import { fingerprintOf, importLimits } from '../../../server/stages/organisation/import-file.ts';
import { importBody, sheetOf } from '../../harness/import.ts';

/** No other request waits longer than this for any one step, in milliseconds. */
const longestStall = 100;
const long = 'x'.repeat(100);
const rows = Array.from({ length: importLimits.rows - 1 }, (_, index) => index + 1);
const units = sheetOf(
  'kode;navn;type;overordnet;sektor;rekkefølge;gjelder fra',
  '0;Kommunen;kommune;;;;',
  ...rows.map((at) => `${at};Enhet ${at} ${long};skole;${Math.floor(at / 5)};${long};${at};01.01.2027`),
);
const people = sheetOf(
  'navn;e-post;språk;roller',
  ...rows.map(
    (at) => `Navn ${at} ${long};folk${at}@${long.slice(0, 40)}.example;nynorsk;kontrollør, designer`,
  ),
);
const faulty = sheetOf(
  'navn;e-post;språk;roller',
  ...rows.map((at) => `;folk${at}${long};${long};${'a,'.repeat(300)}`),
);
const nobody = { people: [], bodies: [], seats: [] };
const given = { today: '2026-11-24', importerId: 'operator' };
const file = { name: 'fil.csv', bytes: Buffer.alloc(importLimits.bytes, 'x') };

/** The processor's time, so that a busy machine is not the step's fault; the best of three. */
function cost(step: () => unknown): number {
  const once = () => {
    const before = process.threadCpuUsage();
    step();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000;
  };
  return Math.min(once(), once(), once());
}

describe('the largest file that is taken holds nobody else up', () => {
  const planned = [
    planUnits(units, { units: [], leaders: [] }, given.today, 'importer'),
    planPeople(people, nobody, given),
  ].map((read) => {
    if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)));
    return read.plan;
  });
  const [unitsPlan, peoplePlan] = planned;
  const largest = Buffer.from(JSON.stringify(importBody(Buffer.alloc(fileBodyLimitBytes * 0.74))));
  const keys = Buffer.from(`{${Array.from({ length: 150_000 }, (_, at) => `"k${at}":1`).join(',')}}`);
  const quiet = (work: () => unknown) => () => {
    try {
      work();
    } catch {}
  };
  const unused = undefined as never;

  it.each<[string, () => unknown]>([
    ['its body, looked through', () => refuseOddFileJson(unused, unused, largest, 'utf-8')],
    ['a body full of keys instead', quiet(() => refuseOddFileJson(unused, unused, keys, 'utf-8'))],
    [
      'its body, read',
      () => contract['POST /api/:municipality/people/import'].body.parse(JSON.parse(`${largest}`)),
    ],
    ['the units, planned', () => planUnits(units, { units: [], leaders: [] }, given.today, 'importer')],
    ['the people, planned', () => planPeople(people, nobody, given)],
    ['a file of faults', () => planPeople(faulty, nobody, given)],
    ['the fingerprint', () => fingerprintOf('m' as MunicipalityId, file, peoplePlan ?? {})],
    [
      'the answer, units',
      () => {
        const { returns } = contract['POST /api/:municipality/units/import'];
        return JSON.stringify(returns.parse({ applied: false, fingerprint: '', ...unitsPlan }));
      },
    ],
    [
      'the answer, people',
      () => {
        const { returns } = contract['POST /api/:municipality/people/import'];
        return JSON.stringify(returns.parse({ applied: false, fingerprint: '', ...peoplePlan }));
      },
    ],
  ])('%s', (_what, step) => {
    expect(cost(step)).toBeLessThan(longestStall);
  });
});
