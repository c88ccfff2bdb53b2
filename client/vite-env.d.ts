/// <reference types="vite/client" />

/** Read from the core's source when the pages are built (methods/docstrings-plugin.ts). */
declare module 'virtual:docstrings' {
  import type { Docstring } from './methods/extract-docstrings.ts';
  /** By function name: those that the methods page names, and no others. */
  export const docstrings: Record<string, Docstring>;
}
