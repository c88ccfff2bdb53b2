import './admin.css';
import type { ReactNode } from 'react';
import { NavLink, Outlet } from 'react-router';
import { adminTexts } from '../i18n/admin.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { adminPagesFor } from './pages.ts';
import { SaidLine } from './parts/said.tsx';

/** The menu of the administration around each of its pages. */
export function AdminFrame(): ReactNode {
  const place = usePlace();
  const texts = useTexts(adminTexts);
  return (
    <div className="admin">
      <nav aria-label={texts.menu} className="admin-menu">
        {adminPagesFor(place).map(({ key, path }) => (
          <NavLink key={key} to={`${place.base}/administrasjon/${path}`}>
            {texts.pages[key]}
          </NavLink>
        ))}
      </nav>
      <div className="admin-page">
        <SaidLine>
          <Outlet />
        </SaidLine>
      </div>
    </div>
  );
}
