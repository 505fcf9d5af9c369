import { PlainFault } from './plain-fault.tsx';

/** Stands in place of a page that broke or could not be loaded: after a new release a browser may still ask for old files. */
export function PageFault({ error }: { readonly error: unknown }) {
  return (
    <main style={{ maxWidth: 640, margin: '48px auto', padding: 16 }}>
      <PlainFault error={error} />
      <button type="button" className="plain-button" onClick={() => window.location.reload()}>
        刷新页面
      </button>
    </main>
  );
}
