import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FrameColumn } from '../../../server/core/invitation/frame-columns.ts';
import { type ChosenFile, readChosen } from '../../admin/import/chosen-file.ts';
import { call, type Returns } from '../../api.ts';
import { usePlace } from '../../parts/place.ts';
import { mappingFault } from './mapping.ts';

/** What the server takes, in bytes. */
const frameFileLimit = 9_000_000;
export type FileColumns = Returns<'POST /api/:municipality/rounds/:roundId/frame/columns'>;
export type Outcome = Returns<'POST /api/:municipality/rounds/:roundId/frame'>;
export type Mapping = (FrameColumn | null)[];
interface Work {
  file: ChosenFile;
  columns: Mapping;
}

/**
 * The state of an upload: the file, what its columns are, what it would make, what hindered it, and what was done. Where
 * every column is known by its name, what it would make is found out at once.
 */
export function useFrameFile(roundId: string) {
  const client = useQueryClient();
  const { slug } = usePlace().municipality;
  const asked = { municipality: slug, roundId };
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [fileError, setFileError] = useState<'tooLarge' | 'unreadable' | null>(null);
  const [mapping, setMapping] = useState<Mapping>([]);
  const send = ({ file, columns }: Work, apply: string | null) =>
    call('POST /api/:municipality/rounds/:roundId/frame', asked, { ...file, columns, apply });
  const look = useMutation({ mutationFn: (work: Work) => send(work, null) });
  const apply = useMutation({
    mutationFn: ({ agreed, ...work }: Work & { agreed: string }) => send(work, agreed),
    onSuccess: () => client.invalidateQueries({ queryKey: [slug] }),
  });
  const columns = useMutation({
    mutationFn: (chosen: ChosenFile) =>
      call('POST /api/:municipality/rounds/:roundId/frame/columns', asked, chosen),
    onSuccess: ({ columns: found }, chosen) => {
      const suggested = found.map((column) => column.suggested);
      setMapping(suggested);
      const isKnown = !suggested.includes(null) && mappingFault(suggested) === null;
      if (isKnown) look.mutate({ file: chosen, columns: suggested });
    },
  });
  const forget = () => {
    look.reset();
    apply.reset();
  };
  const open = (chosen: ChosenFile) => {
    forget();
    columns.reset();
    setFile(chosen);
    columns.mutate(chosen);
  };
  return {
    ...{ file, fileError, mapping },
    columns: columns.data ?? null,
    plan: apply.isError ? null : (look.data ?? null),
    problem: apply.error ?? look.error ?? columns.error,
    isReading: columns.isPending || look.isPending,
    isApplying: apply.isPending,
    done: apply.data ?? null,
    async choose(chosen: File) {
      const isTooLarge = chosen.size > frameFileLimit;
      const read = isTooLarge ? null : await readChosen(chosen).catch(() => null);
      setFileError(isTooLarge ? 'tooLarge' : read ? null : 'unreadable');
      if (read) open(read);
    },
    map(at: number, column: FrameColumn | null) {
      forget();
      setMapping(mapping.map((before, index) => (index === at ? column : before)));
    },
    look() {
      forget();
      if (file && columns.data) look.mutate({ file, columns: mapping });
      else if (file) open(file);
    },
    apply() {
      if (file && look.data) apply.mutate({ file, columns: mapping, agreed: look.data.fingerprint });
    },
    reset() {
      forget();
      columns.reset();
      setFile(null);
    },
  };
}
export type FrameFile = ReturnType<typeof useFrameFile>;
