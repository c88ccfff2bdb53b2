import './admin.css';
import type { ReactNode } from 'react';
import { NavLink, Outlet } from 'react-router';
import { adminTexts } from '../i18n/admin.ts';
import { type Place, usePlace } from '../parts/place.ts';
import { type AdminPage, adminPages } from './pages.ts';
import { SaidLine } from './parts/said.tsx';

/** The pages this person has use for, in the order of the menu. */
export function adminPagesFor({ municipality }: Pick<Place, 'municipality'>): AdminPage[] {
  const held = [...(municipality.account?.roles ?? []), ...(municipality.account?.waitingRoles ?? [])];
  return adminPages.filter((page) => page.roles.some((role) => held.includes(role)));
}

/** The menu of the administration around each of its pages. */
export function AdminFrame(): ReactNode {
  const place = usePlace();
  const texts = adminTexts[place.language];
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
