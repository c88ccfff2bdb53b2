/** One state of a questionnaire: a revision of a draft, or a version that has been approved. */
export interface VersionName {
  kind: 'revision' | 'version';
  number: number;
}

/** How a state is named in addresses: `revision:12`, `version:3`. No number that the database cannot hold. */
export const versionPattern = /^(revision|version):([1-9][0-9]{0,8})$/;

/** Null: it names none. */
export function versionNamed(text: string | null | undefined): VersionName | null {
  const [, kind, number] = versionPattern.exec(text ?? '') ?? [];
  return kind === 'revision' || kind === 'version' ? { kind, number: Number(number) } : null;
}

export function nameOfVersion({ kind, number }: VersionName): string {
  return `${kind}:${number}`;
}
