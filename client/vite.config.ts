import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Two pages: the citizen's (smallest possible) and the app for everyone else. They share no entry. */
export default defineConfig(({ command }) => ({
  root: here('.'),
  plugins: [react()],
  // Always the production build, also when the tests make it.
  define: { 'process.env.NODE_ENV': JSON.stringify(command === 'build' ? 'production' : 'development') },
  build: {
    outDir: here('../dist/client'),
    emptyOutDir: true,
    rollupOptions: { input: { respond: here('respond.html'), app: here('app.html') } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
}));
