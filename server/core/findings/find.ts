import {
  type Finding,
  type FindingKind,
  type FindingSubject,
  findingId,
  findingKinds,
  goodKinds,
  type PlacedFinding,
  topicOf,
} from './finding.ts';
import { farBelow, ownFindings } from './of-place.ts';
import { fallenResponse, gatheredDissatisfied } from './of-round.ts';

/**
 * The cases worth raising, found in what one reader is told (domain: §13, «idégenerator»): the same list for everyone who is
 * told the same, at the same moment (R20). The subjects come in the order of the map, their units in the municipality's own.
 *
 * One finding for each place and kind. What the whole municipality has is not told again for its units: they are gathered
 * under it. Good news stands last. What became visible in the last weeks stands first; what is found about one indicator stands
 * together, by the first of its kinds (`findingKinds`); then the newest; then as the map and the municipality order things,
 * never by how large anything is, since that would be a ranking of units.
 *
 * A figure that is not shown gives no finding and changes none.
 */
export function findFindings<S extends FindingSubject>(subjects: readonly S[]): Finding<S>[] {
  const rounds = [...Map.groupBy(subjects, ({ roundId }) => roundId).values()];
  const found = rounds.flatMap((ofRound) => {
    const [first] = ofRound;
    return [
      ...ofRound.flatMap((subject) => {
        const concentrated = gatheredDissatisfied(subject);
        return toldOnce(subject, [
          ...placed(subject),
          ...(concentrated ? [{ unit: null, numbers: concentrated }] : []),
        ]);
      }),
      ...(first ? toldOnce(first, fallenResponse(ofRound)) : []),
    ];
  });
  return inOrder(found, subjects);
}

/** Good news stands last; what is found about one thing stands together, by the first of its kinds. */
function inOrder<S extends FindingSubject>(
  found: readonly Finding<S>[],
  subjects: readonly S[],
): Finding<S>[] {
  const order = new Map(subjects.map((subject, at) => [subject, at]));
  const kindAt = ({ numbers }: Finding<S>) => findingKinds.indexOf(numbers.kind);
  const isGood = ({ numbers }: Finding<S>) => goodKinds.has(numbers.kind);
  const about = (one: Finding<S>) => `${order.get(one.subject)} ${isGood(one)} ${topicOf(one.numbers.kind)}`;
  const first = new Map(
    [...Map.groupBy(found, about)].map(([topic, ofTopic]) => [topic, Math.min(...ofTopic.map(kindAt))]),
  );
  const rank = (one: Finding<S>) => [
    isGood(one) ? 1 : 0,
    one.subject.isNew ? 0 : 1,
    first.get(about(one)) as number,
    // Not published yet is the newest of all, and seen by those alone who decide when it is.
    -(one.subject.visibleFromAt?.getTime() ?? Number.MAX_SAFE_INTEGER),
    order.get(one.subject) as number,
    kindAt(one),
  ];
  return found
    .map((finding) => ({ finding, rank: rank(finding) }))
    .sort((one, other) => firstDifference(one.rank, other.rank))
    .map(({ finding }) => finding);
}

/** All that is found in the places of one subject, the whole first. */
function placed(subject: FindingSubject): PlacedFinding[] {
  const whole = subject.now ? ownFindings(subject.now) : [];
  return [
    ...whole.map((numbers) => ({ unit: null, numbers })),
    ...subject.units.flatMap(({ unitId, parentUnitId, name, now }) => {
      if (!now) return [];
      const below = farBelow(subject.now, now);
      const unit = { unitId, parentUnitId, name };
      return [...ownFindings(now), ...(below ? [below] : [])].map((numbers) => ({ unit, numbers }));
    }),
  ];
}

/** Each finding at the widest place that has it, with the places under that one that have it too. */
function toldOnce<S extends FindingSubject>(subject: S, all: readonly PlacedFinding[]): Finding<S>[] {
  const parents = new Map(subject.units.map(({ unitId, parentUnitId }) => [unitId, parentUnitId]));
  return [...Map.groupBy(all, ({ numbers }) => numbers.kind)].flatMap(([kind, ofKind]) => {
    const heldBy = new Map(ofKind.map(({ unit }) => [unit?.unitId ?? null, [] as PlacedFinding[]]));
    const told: Finding<S>[] = [];
    for (const one of ofKind) {
      const widest = widestHolder(one, heldBy, parents);
      if (widest !== undefined && widest !== (one.unit?.unitId ?? null)) heldBy.get(widest)?.push(one);
      else
        told.push({
          ...one,
          id: findingId(kind as FindingKind, subject, one.unit?.unitId ?? null),
          subject,
          alsoIn: [],
        });
    }
    return told.map((finding) => ({
      ...finding,
      alsoIn: (heldBy.get(finding.unit?.unitId ?? null) ?? []).flatMap(({ unit, numbers }) =>
        unit ? [{ unitId: unit.unitId, name: unit.name, numbers }] : [],
      ),
    }));
  });
}

/** The widest place at or above a finding's own that has the same: null is the whole municipality. */
function widestHolder(
  { unit }: PlacedFinding,
  heldBy: ReadonlyMap<string | null, unknown>,
  parents: ReadonlyMap<string, string | null>,
): string | null | undefined {
  if (heldBy.has(null)) return null;
  let widest: string | undefined;
  for (let at = unit?.unitId ?? null; at !== null; at = parents.get(at) ?? null) {
    if (heldBy.has(at)) widest = at;
  }
  return widest;
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : (one[at] as number) - (other[at] as number);
}
