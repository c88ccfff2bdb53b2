import { type ReactNode, useState } from 'react';
import { call } from '../../api.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { usePlace } from '../../parts/place.ts';
import { useUnits } from '../parts/organisation.ts';
import { ImportPage } from './ImportPage.tsx';

/** Units from a file. Only whoever may see them all comes further. */
export function UnitsImportPage(): ReactNode {
  const { municipality, texts } = usePlace();
  const { slug } = municipality;
  const [validFromOn, setValidFromOn] = useState('');
  const query = useUnits();
  const notice = noticeFor(query, texts.app);
  if (notice) return notice;
  return (
    <ImportPage
      what="units"
      back="enheter"
      day={{ value: validFromOn, set: setValidFromOn }}
      send={(file) =>
        call(
          'POST /api/:municipality/units/import',
          { municipality: slug },
          validFromOn === '' ? file : { ...file, validFromOn },
        )
      }
    />
  );
}
