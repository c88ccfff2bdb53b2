import type { Reader } from '../../core/authorisation/release.ts';
import { type FindingFilter, isAskedFor } from '../../core/findings/filter.ts';
import { findFindings } from '../../core/findings/find.ts';
import type { Finding, FindingSubject } from '../../core/findings/finding.ts';
import type { OwnMarks } from '../../core/findings/marks.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { listTold, type ToldIndicator } from '../scorecards/told.service.ts';
import { listMarks, type Marked } from './marks.store.ts';

type Subject = FindingSubject & { told: ToldIndicator };

/**
 * What may be worth raising in the results a reader sees, and how many results were looked through. Made anew at each reading
 * from what the pages tell, so nothing is kept of it and nobody's list is older than another's (R20).
 */
export async function viewFindings(
  context: Context,
  municipalityId: MunicipalityId,
  reader: Reader,
  filter: FindingFilter,
) {
  const subjects = (await listTold(context, municipalityId, reader)).map(subjectOf);
  const marksOf = await readMarks(context, municipalityId, reader);
  return {
    findings: findFindings(subjects)
      .map((finding) => ({ ...findingOf(finding), marks: marksOf(finding) }))
      .filter((finding) => isAskedFor(finding, filter)),
    resultCount: subjects.length,
  };
}

/** What the reader has said of a finding, and of its indicator; null for whoever is not signed in. */
async function readMarks(context: Context, municipalityId: MunicipalityId, reader: Reader) {
  if (!reader) return () => null;
  const marks = await inMunicipality(context.db.staff, municipalityId, (tx) =>
    listMarks(tx, reader.accountId),
  );
  const markOf = (about: Marked['about'], subject: string) =>
    marks.find((one) => one.about === about && one.subject === subject)?.mark ?? null;
  return ({ id, subject }: Finding<Subject>): OwnMarks => ({
    finding: markOf('finding', id),
    indicator: markOf('indicator', subject.indicatorKey),
  });
}

function subjectOf(told: ToldIndicator): Subject {
  const { indicator, source, units, visibleFromAt, isIndex } = told;
  return {
    ...{ told, units, visibleFromAt, indicatorKey: indicator.key },
    ...{ isIndex, scale: source.scale },
    roundId: source.roundId,
    isNew: source.now?.isNew ?? false,
    now: source.now,
    before: source.before,
  };
}

function findingOf({ id, subject, unit, numbers, alsoIn }: Finding<Subject>) {
  const { indicator, focusArea, source, units, visibleFromAt } = subject.told;
  const whole = source.now as NonNullable<typeof source.now>;
  const place = unit ? units.find(({ unitId }) => unitId === unit.unitId) : source;
  const figureOf = (value: typeof source.now) =>
    value && { period: value.period, figures: value.figures, response: value.response };
  return {
    ...{ id, numbers, alsoIn },
    indicatorKey: indicator.key,
    indicatorName: indicator.name.text,
    focusArea: { key: focusArea.key, name: focusArea.name.text },
    surveyKey: source.surveyKey,
    surveyTitle: source.surveyTitle,
    period: whole.period,
    closedOn: whole.closedOn,
    visibleFromAt: visibleFromAt?.toISOString() ?? null,
    isNew: subject.isNew,
    scale: source.scale,
    ambition: indicator.ambition?.rule ?? null,
    unitTerm: subject.told.unitTerm,
    unit: unit && { id: unit.unitId, name: unit.name },
    now: figureOf(place?.now ?? null) as NonNullable<ReturnType<typeof figureOf>>,
    before: figureOf(place?.before ?? null),
  };
}
