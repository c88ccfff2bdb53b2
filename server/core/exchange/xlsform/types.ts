/** What a row of the survey sheet is, whatever of its many spellings it is written in. */
export type RowType =
  | { kind: 'select'; isSeveral: boolean; list: string; hasOther: boolean; isExternal: boolean }
  | { kind: 'rank'; list: string; hasOther: boolean }
  | { kind: 'begin' | 'end'; isRepeat: boolean }
  | { kind: 'text' | 'integer' | 'decimal' | 'date' | 'note' | 'range' | 'acknowledge' | 'picture' }
  /** Asked here as something plainer. */
  | { kind: 'plainer'; as: 'text' | 'date' }
  | { kind: 'calculated' | 'device' | 'fetched' | 'unknown' };

const plain: Readonly<Record<string, RowType>> = {
  ...same(['text', 'string', 'add text prompt'], { kind: 'text' }),
  ...same(['integer', 'int', 'add integer prompt'], { kind: 'integer' }),
  ...same(['decimal', 'add decimal prompt'], { kind: 'decimal' }),
  ...same(['date', 'add date prompt'], { kind: 'date' }),
  ...same(['datetime', 'date time', 'add date time prompt'], { kind: 'plainer', as: 'date' }),
  ...same(['time', 'add time prompt', 'barcode', 'phone', 'phone number', 'email'], {
    kind: 'plainer',
    as: 'text',
  }),
  ...same(['note', 'add note prompt'], { kind: 'note' }),
  ...same(['range'], { kind: 'range' }),
  ...same(['acknowledge', 'trigger', 'add acknowledge prompt'], { kind: 'acknowledge' }),
  ...same(['image', 'photo', 'add image prompt', 'add photo prompt', 'file'], { kind: 'picture' }),
  ...same(['calculate', 'calculation', 'hidden', 'add calculate prompt'], { kind: 'calculated' }),
  ...same(['start', 'end', 'today', 'deviceid', 'device id', 'username', 'phonenumber', 'subscriberid'], {
    kind: 'device',
  }),
  ...same(['simserial', 'audit', 'start-geopoint', 'background-audio', 'background-geopoint'], {
    kind: 'device',
  }),
  ...same(['csv-external', 'xml-external'], { kind: 'fetched' }),
};

function same(names: readonly string[], type: RowType): Record<string, RowType> {
  return Object.fromEntries(names.map((name) => [name, type]));
}

const one = 'select[_ ]?one|select1|add select one prompt using';
const several = 'select[_ ]multiple|select all that apply|add select multiple prompt using';
const selecting = new RegExp(
  `^(?:(?<one>${one})|(?<several>${several})|(?:odk:)?(?<rank>rank))(?<external>[_ ]external)?(?<file>_from_file)?(?: from)? +(?<list>\\S+)(?: +(?<other>or[_ ]other|or specify other))?$`,
  'i',
);

export function rowTypeOf(written: string): RowType {
  const type = written.trim().replaceAll(/\s+/g, ' ');
  const lower = type.toLowerCase();
  if (Object.hasOwn(plain, lower)) return plain[lower] as RowType;
  if (lower.startsWith('uri:')) return { kind: 'device' };
  const group = /^(begin|end)[ _](group|repeat|loop|lgroup)\b/.exec(lower);
  if (group) return { kind: group[1] as 'begin' | 'end', isRepeat: group[2] !== 'group' };
  const found = selecting.exec(type)?.groups;
  if (!found) return { kind: 'unknown' };
  if (found['file'] !== undefined) return { kind: 'fetched' };
  const list = found['list'] ?? '';
  const hasOther = found['other'] !== undefined;
  if (found['rank'] !== undefined) return { kind: 'rank', list, hasOther };
  const isSeveral = found['several'] !== undefined;
  return { kind: 'select', isSeveral, list, hasOther, isExternal: found['external'] !== undefined };
}
