import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { blurAssets } from './build/blurAssets.ts';

// The port of the server that `npm run dev` starts beside this one.
const server = `http://localhost:${process.env.PORT ?? 3000}`;

// What every screen needs, in one file: left to itself the bundler cuts it into some thirty, which
// compress worse and take as many requests.
const base = [
  /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|use-sync-external-store|zustand)\//,
  /client\/src\/i18n\//,
  /client\/src\/app\/(App|screens|screenSource|LazyScreen|ScreenBoundary|Announcements)\./,
  /client\/src\/components\/(Banner|Button|ErrorState|Field|IconButton|KnotMark|knotMarkPaths|LanguageSwitch|LinkButton|LiveRegion|PageShell|Skeleton|Spinner|Wordmark|useTip|classNames)\./,
  /client\/src\/(stores\/(mixer|session|announcements)|net\/(api|ensureSession|fetchRoute|isErrorCode|clockOffset)|hooks\/(useLoad|useTitle|useErrorText|useNow))\./,
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), blurAssets()],
  // One LiveKit, also for its background processor.
  resolve: { dedupe: ['livekit-client'] },
  // The server swaps this word for the nonce of each answer; Vite puts it on the tags and on the
  // <meta property="csp-nonce"> in which React Aria looks for it.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0, // data: addresses are not in the content security policy
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600, // kB: LiveKit's client, fetched when it is used; the first page is counted by `npm run check`
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'base', test: (id) => base.some((part) => part.test(id)) }] },
      },
    },
  },
  server: {
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
    },
  },
});
