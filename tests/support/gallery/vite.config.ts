import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** All components on a few pages, to be looked at: `npx vite tests/support/gallery`. Not part of the product. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  server: { fs: { allow: ['../../..'] } },
  build: { emptyOutDir: true },
});
