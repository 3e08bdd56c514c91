import { expect, it } from 'vitest';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { startHttpServer } from '../../support/httpServer.ts';

const mail = {
  to: 'mina@example.com',
  subject: '<script>1</script>',
  text: 'go to http://localhost/sign-in#code=1 <script>2</script>',
  html: '<p>as HTML</p>',
};

describeOnDatabases(
  'the outbox',
  (pool) => startHttpServer(pool),
  (server) => {
    it('[M5] without a post office mails are kept and shown to this computer, the latest first', async () => {
      const { outbox, clock, url } = server();
      await outbox.send({ ...mail, subject: 'the first' });
      clock.forward(1_000);
      await outbox.send(mail);
      const page = await (await fetch(`${url}/dev/outbox`)).text();
      expect(page.indexOf('&lt;script&gt;1')).toBeLessThan(page.indexOf('the first'));
      expect(page).toContain('<a href="http://localhost/sign-in#code=1">');
      expect(page).not.toContain('<script>');
      const id = /\/dev\/outbox\/([^"]+)/.exec(page)?.[1] ?? '';
      const shown = await fetch(`${url}/dev/outbox/${id}`);
      expect(await shown.text()).toBe('<p>as HTML</p>');
      expect(shown.headers.get('content-security-policy')).toContain('sandbox');
      expect((await fetch(`${url}/dev/outbox/..%2Fsecrets`)).status).toBe(404);
    });

    it('[M6] nobody else reads it: not through a proxy, and not where others reach the server', async () => {
      const { url, pool, outbox } = server();
      await outbox.send(mail);
      const forwarded = await fetch(`${url}/dev/outbox`, { headers: { 'x-forwarded-for': '127.0.0.1' } });
      expect(forwarded.status).toBe(404);
      const open = await startHttpServer(pool, { config: { publicUrl: 'http://127.0.0.1' } });
      const page = await (await fetch(`${open.url}/dev/outbox`)).text();
      await open.close();
      expect(page).not.toContain('Outbox');
    });
  },
  ['embedded'],
);
