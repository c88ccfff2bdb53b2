/*
 * The rest is loaded once the process is as it should be (`exits.ts`): what is imported here would be loaded twice.
 */
import './platform/exits.ts';

await import('./start.ts');
