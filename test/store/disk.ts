import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeTestFolder } from './test-backend.ts';

/** Mounting disks needs root. */
export const IS_ROOT = process.getuid?.() === 0;

export function isInstalled(command: string): boolean {
  return spawnSync('which', [command]).status === 0;
}

/** A mounted disk for one test. */
export type TestDisk = { readonly dir: string; grow(megabytes: number): void; remove(): void };

/** A disk of a few megabytes in memory, to be filled. */
export function mountSmallDisk(megabytes: number): TestDisk {
  const dir = makeTestFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'fadu-test', dir]);
  return {
    dir,
    grow: (more) => void execFileSync('mount', ['-o', `remount,size=${more}m`, dir]),
    remove: () => void execFileSync('umount', ['--lazy', dir]),
  };
}

/** Forgets what was not synced: neither the page cache nor the journal is flushed (EXT4_IOC_SHUTDOWN, no log flush). */
const CUT = `
import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack('I', 2))
`;

/** An ext4 disk whose power can be cut. */
export function mountCuttableDisk(megabytes: number): {
  readonly dir: string;
  cutPower(): void;
  repower(): void;
  remove(): void;
} {
  const image = join(makeTestFolder(), 'disk.img');
  const dir = makeTestFolder();
  execFileSync('truncate', ['-s', `${megabytes}M`, image]);
  execFileSync('mkfs.ext4', ['-q', '-F', image]);
  const mount = () => void execFileSync('mount', ['-o', 'loop', image, dir]);
  mount();
  return {
    dir,
    cutPower: () => void execFileSync('python3', ['-c', CUT, dir]),
    repower() {
      execFileSync('umount', [dir]);
      mount();
    },
    remove: () => void execFileSync('umount', ['--lazy', dir]),
  };
}
