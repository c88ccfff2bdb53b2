import { Button, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useRef } from 'react';
import { adminPeopleTexts } from '../../i18n/admin-people.ts';
import { usePlace } from '../../parts/place.ts';
import { useSay } from '../parts/said.tsx';

/** A link to hand over, shown once. Where the browser may not copy, it is marked so that one can. */
export function PasswordLink({ link, name }: { link: string; name: string }): ReactNode {
  const words = adminPeopleTexts[usePlace().language];
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(link);
    say(words.copied);
  };
  return (
    <div className="password-link">
      <Textfield
        readOnly
        ref={field}
        label={words.link}
        description={words.linkHelp(name)}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <Button variant="secondary" onClick={() => void copy()}>
        {words.copy}
      </Button>
    </div>
  );
}
