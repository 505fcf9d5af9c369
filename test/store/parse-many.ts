/** Has the embedded database at argv[2] parse many texts, and prints the most memory that the process has had, in MB. */
import { openPglite } from '#store/pglite/open.ts';

const db = await openPglite(String(process.argv[2]), { isDurable: false });
await db.asOwner(async (tx) => {
  for (let at = 0; at < 1500; at += 1)
    await tx.query(
      `select c.relname, a.attname from pg_class as c join pg_attribute as a on a.attrelid = c.oid where c.oid = ${at} limit 3`,
    );
});
await db.close();
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
