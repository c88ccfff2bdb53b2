import { placeKey, placesOf, releaseKey } from './cells.ts';
import { editionKey, type Held, type KnownPerson, type KnownRelease } from './held.ts';
import type { Equation } from './modular.ts';

/** A person's answer as a sum over what is not known: an item's answer is one unknown, a score several. */
export interface Form {
  person: string;
  /** Of the subject: which of the person's answers, where a later release has corrected it. */
  edition: number;
  atoms: { atom: number; coefficient: number }[];
  /** Added to the atoms' sum. */
  constant: number;
}

/** Every mean told in one round (a mean with its n is a sum) as equations over the single answers to items. */
export interface System {
  round: string;
  atomCount: number;
  /** Over atoms. */
  equations: Equation[];
  /** By subject. Scores are in steps of 1/`scale`. */
  forms: Map<string, Form[]>;
  scale: number;
}

/** 1, 2 or 3 valid items of a few: every score is a whole number of these. */
const scale = 12;

export function systemOf(held: Held, round: string): System {
  const releases = held.releases.filter((release) => release.round === round);
  const atoms = new Map<string, number>();
  const atomOf = (person: string, item: string, edition: number) => {
    const key = `${person} ${editionKey(item, edition)}`;
    const atom = atoms.get(key) ?? atoms.size;
    atoms.set(key, atom);
    return atom;
  };
  const formOf = (person: KnownPerson, subject: string): Form | null =>
    formFor(held, person, subject, (item, edition) => atomOf(person.person, item, edition));
  const forms = new Map<string, Map<string, Form>>();
  const equations = new Map<string, Equation>();
  for (const release of releases) {
    const formsHere = new Map<string, (Form | null)[]>();
    for (const { subject } of [...held.items, ...held.indicators]) {
      const found = release.people.map((person) => formOf(person, subject));
      formsHere.set(subject, found);
      const all = forms.get(subject) ?? new Map<string, Form>();
      forms.set(subject, all);
      for (const form of found) if (form) all.set(`${form.person} ${form.edition}`, form);
    }
    addEquations(held, release, formsHere, equations);
  }
  const bySubject = new Map([...forms].map(([subject, found]) => [subject, [...found.values()]]));
  const shortFirst = [...equations.values()].sort((one, other) => one.columns.length - other.columns.length);
  return { round, atomCount: atoms.size, equations: shortFirst, forms: bySubject, scale };
}

function formFor(
  held: Held,
  { person, answered }: KnownPerson,
  subject: string,
  atomOf: (item: string, edition: number) => number,
): Form | null {
  const edition = answered.get(subject);
  if (edition === undefined) return null;
  const indicator = held.indicators.find((candidate) => candidate.subject === subject);
  if (!indicator) {
    return { person, edition, atoms: [{ atom: atomOf(subject, edition), coefficient: scale }], constant: 0 };
  }
  const valid = indicator.items.filter((item) => answered.has(item));
  const share = scale / valid.length;
  const form: Form = { person, edition, atoms: [], constant: 0 };
  for (const item of valid) {
    const isTurned = held.items.find((candidate) => candidate.subject === item)?.isTurned ?? false;
    const atom = atomOf(item, answered.get(item) as number);
    form.atoms.push({ atom, coefficient: isTurned ? -share : share });
    if (isTurned) form.constant += share * (held.scale.min + held.scale.max);
  }
  return form;
}

function addEquations(
  held: Held,
  release: KnownRelease,
  formsHere: ReadonlyMap<string, (Form | null)[]>,
  equations: Map<string, Equation>,
): void {
  const places = placesOf(release.tree, release.people);
  for (const cell of held.published) {
    if (releaseKey(cell) !== releaseKey(release)) continue;
    const { figures, subject } = cell;
    if (figures.shown !== 'mean' && figures.shown !== 'all') continue;
    const inside = (places.get(placeKey(cell))?.people ?? []).flatMap((index) => {
      const form = formsHere.get(subject)?.[index];
      return form ? [form] : [];
    });
    const terms = inside.flatMap((form) => form.atoms).sort((one, other) => one.atom - other.atom);
    const columns = terms.map(({ atom }) => atom);
    const coefficients = terms.map(({ coefficient }) => coefficient);
    const constant = inside.reduce((sum, form) => sum + form.constant, 0);
    const value = Math.round(figures.n * figures.mean * scale) - constant;
    equations.set(`${columns.join()}|${coefficients.join()}`, { columns, coefficients, value });
  }
}
