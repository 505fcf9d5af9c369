import { useNavigate, useRouter } from '@tanstack/react-router';
import type { Slice } from './slice.ts';

/** Opens the figure of a slice at its records. */
export function useOpenSlice(slices: readonly Slice[]): {
  readonly open: (key: string) => void;
  readonly hrefOf: (slice: Slice) => string;
} {
  const navigate = useNavigate();
  const router = useRouter();
  const to = ({ indicator, at }: Slice) =>
    ({ to: '/figures/$indicator', params: { indicator }, search: at, hash: 'trace' }) as const;
  return {
    open: (key) => {
      const slice = slices.find((one) => one.key === key);
      if (slice !== undefined) void navigate(to(slice));
    },
    hrefOf: (slice) => router.buildLocation(to(slice)).href,
  };
}
