import type { Actor } from '../../core/authorisation/actor.ts';
import type { Reader } from '../../core/authorisation/release.ts';
import type { UnitId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { listAllUnits, type Unit } from '../organisation/units.store.ts';
import { startReading } from './reading.service.ts';
import { findPlace, keysIn, type Reading, versionInForce } from './reading.ts';
import { openSeries, type Series } from './series.service.ts';
import { askingOf, readUnits } from './source.ts';

/**
 * For each unit that somebody leads today: the figures of it and of the units it is part of, as its leader sees them; and apart
 * from those what anybody may be shown of it, as the public sees it. Empty for who leads none.
 */
export async function viewMyUnits(context: Context, actor: Actor) {
  return inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const now = context.clock.now();
    const all = await listAllUnits(tx);
    const led = all.filter(({ id }) => actor.ledUnitIds.includes(id));
    if (led.length === 0) return [];
    const mine = led.map((unit) => ({ unit, parents: parentsOf(unit, all) }));
    const read = mine.flatMap(({ unit, parents }) => [unit.id, ...parents.map(({ id }) => id)]);
    const own = await readFor(tx, actor, now, read);
    const everybodys = await readFor(
      tx,
      null,
      now,
      led.map(({ id }) => id),
    );
    return mine.map(({ unit, parents }) => ({
      ...{ unitId: unit.id, name: unit.name },
      parents: parents.map(({ id, name }) => ({ unitId: id, name })),
      figures: own([unit.id, ...parents.map(({ id }) => id)]),
      forAll: everybodys([unit.id]),
    }));
  });
}

/** The nearest first. A tree that was changed into a circle ends where it meets itself. */
function parentsOf(unit: Unit, all: readonly Unit[]): Unit[] {
  const parents: Unit[] = [];
  let at = all.find(({ id }) => id === unit.parentUnitId);
  while (at && at !== unit && !parents.includes(at)) {
    const above = at.parentUnitId;
    parents.push(at);
    at = all.find(({ id }) => id === above);
  }
  return parents;
}

/** Opens what a reader sees of these units; what it gives reads the figures in which the first of some of them took part. */
async function readFor(tx: Tx, reader: Reader, now: Date, units: readonly UnitId[]) {
  const reading = await startReading(tx, reader, now);
  const on = osloDay(now);
  const maps = [...new Set(reading.versions.map(({ scorecardKey }) => scorecardKey))];
  const keys = [
    ...new Set(
      maps.flatMap((map) => {
        const version = versionInForce(reading.versions, map, on);
        return version ? keysIn(version.definition) : [];
      }),
    ),
  ];
  const series = await openSeries(tx, reading.releases, keys, new Set(units));
  return ([unitId, ...others]: [UnitId, ...UnitId[]]) =>
    keys.flatMap((key) =>
      series
        .filter(([{ release, tree }]) => {
          return release.indicatorKeys.includes(key) && tree.some((node) => node.unitId === unitId);
        })
        .map((one) => figureOf(reading, one, key, [unitId, ...others])),
    );
}

function figureOf(reading: Reading, series: Series, key: string, unitIds: readonly UnitId[]) {
  const { surveyKey, surveyTitle, roundId, scale } = askingOf(key, series);
  const place = findPlace(reading.versions, key, osloDay(reading.now));
  return {
    ...{ indicatorKey: key, indicatorName: place?.indicator.name.text as Localized },
    ...{ surveyKey, surveyTitle, roundId, scale },
    lines: readUnits(reading, series, key, unitIds),
  };
}
