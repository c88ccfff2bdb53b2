import { type ComponentType, isValidElement, type LazyExoticComponent, lazy } from 'react';
import { matchRoutes, type RouteObject } from 'react-router';

/** A page whose code is fetched when it is opened, or a little before, by `bring`. */
export type Page = LazyExoticComponent<ComponentType> & { bring(): Promise<unknown> };

/** The page that a file has under a name: `page(() => import('./MapPage.tsx'), 'MapPage')`. */
export function page<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): Page {
  return Object.assign(
    lazy(async () => ({ default: (await load())[name] })),
    { bring: load },
  );
}

/**
 * Begins to fetch the code of the page at an address, so that on a slow line it comes beside the municipality and not after it.
 * What does not come is asked for again when the page is drawn, which says so where it fails.
 */
export function bringPage(routes: RouteObject[], pathname: string): void {
  for (const { route } of matchRoutes(routes, pathname) ?? []) {
    if (!isValidElement(route.element)) continue;
    const { bring } = route.element.type as Partial<Page>;
    bring?.().catch(() => {});
  }
}
