import { spawnSync } from 'node:child_process';

/** The system user PostgreSQL runs as. Null: ourselves, which is right for everyone but root. */
export interface RunAs {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root hands it to an unprivileged user: `postgres` where there is one, else a
 * system user made for it, else `nobody`. Anyone else runs it as themselves.
 */
export function findRunAs(): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp('postgres') ?? lookUp('spredning');
  if (known) return known;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'spredning']);
  return lookUp('spredning') ?? { uid: 65_534, gid: 65_534 };
}

function lookUp(name: string): RunAs | null {
  const ask = (flag: string) =>
    Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10);
  const [uid, gid] = [ask('-u'), ask('-g')];
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : null;
}

/** Whether that user can read and enter everything on the way to a path. */
export function canReach(path: string, runAs: RunAs | null): boolean {
  if (!runAs) return true;
  return spawnSync('/bin/sh', ['-c', 'test -r "$1"', 'sh', path], { ...runAs, cwd: '/' }).status === 0;
}
