/** The shape of what comes. The height is a number of CSS pixels, so that nothing jumps when it has come. */
export function Skeleton({ height, label }: { height: number; label: string }) {
  return (
    <div className="skeleton" style={{ height }} role="status">
      <span className="sr-only">{label}</span>
    </div>
  );
}
