import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names in package-lock.json the optional packages of other platforms that a registry mirror did not have when it was made.
 * `npm ci` refuses a lockfile without them, although it then installs only this platform's. Run after every change of packages.
 */
type LockEntry = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const FILE = join(import.meta.dirname, '..', 'package-lock.json');
const PLATFORM = /-(android|darwin|linux|win32|freebsd)-?(arm64|x64|arm|ia32)?(?:-(.*))?$/;

const lock: { packages: Record<string, LockEntry> } = JSON.parse(readFileSync(FILE, 'utf8'));
for (const host of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(host.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform = PLATFORM.exec(name);
    if (key in lock.packages || !/^\d/.test(version) || platform === null) continue;
    const [, os = '', cpu, rest = ''] = platform;
    const libc = rest.includes('musl') ? ['musl'] : rest.endsWith('gnu') ? ['glibc'] : undefined;
    lock.packages[key] = {
      version,
      ...(cpu === undefined ? {} : { cpu: [cpu] }),
      ...(libc === undefined ? {} : { libc }),
      ...(host.dev === true ? { dev: true } : {}),
      optional: true,
      os: [os],
    };
    process.stdout.write(`named ${name}@${version}\n`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
