import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePlace } from '../../parts/place.ts';
import { type ChosenFile, fileLimit, readChosen } from './chosen-file.ts';

/**
 * The state of an import: the file, what it would change, what hindered it, and what was done. `send`: a dry run, or with
 * its fingerprint the change itself; `limit`: what the server takes, in bytes.
 */
export function useImport<Outcome extends { fingerprint: string }>(
  send: (file: ChosenFile & { apply: string | null }) => Promise<Outcome>,
  limit = fileLimit,
) {
  const client = useQueryClient();
  const { slug } = usePlace().municipality;
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [fileError, setFileError] = useState<'tooLarge' | 'unreadable' | null>(null);
  const look = useMutation({ mutationFn: (chosen: ChosenFile) => send({ ...chosen, apply: null }) });
  const apply = useMutation({
    mutationFn: (agreed: ChosenFile & { apply: string }) => send(agreed),
    onSuccess: () => client.invalidateQueries({ queryKey: [slug] }),
  });
  const forget = () => {
    look.reset();
    apply.reset();
  };
  const choose = async (chosen: File) => {
    const isTooLarge = chosen.size > limit;
    const read = isTooLarge ? null : await readChosen(chosen).catch(() => null);
    setFileError(isTooLarge ? 'tooLarge' : read ? null : 'unreadable');
    if (!read) return;
    forget();
    setFile(read);
    look.mutate(read);
  };
  const plan: Outcome | null = apply.isError ? null : (look.data ?? null);
  return {
    ...{ file, fileError, choose, forget, plan },
    problem: apply.error ?? look.error,
    isReading: look.isPending,
    isApplying: apply.isPending,
    done: apply.data ?? null,
    look() {
      forget();
      if (file) look.mutate(file);
    },
    apply() {
      if (file && look.data) apply.mutate({ ...file, apply: look.data.fingerprint });
    },
    reset() {
      forget();
      setFile(null);
    },
  };
}
