import { defineConfig } from 'vitest/config';

/** Slower suites run where asked for: FAULTS=1 (kill, full disk, power loss). The browser has a config of its own. */
const FAULTS = process.env.FAULTS === '1';

export default defineConfig({
  test: {
    include: FAULTS ? ['**/*.fault.test.ts'] : ['{src,law,demo,test,web,bench}/**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', 'dist/**', 'test/browser/**', ...(FAULTS ? [] : ['**/*.fault.test.ts'])],
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: 'test/store/global-setup.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
