import type { SeatState } from "#app/domain/committees/committee.ts";

/** How a seat is drawn: full, a ring with a core where the term ends soon, an empty dashed ring where nobody sits. */
export const SEAT_LOOKS: Record<SeatState, { className: string; inner?: string; dashes?: string }> = {
  filled: { className: "fill-accent stroke-accent" },
  ending_90: { className: "fill-surface stroke-warning", inner: "fill-warning" },
  ending_30: { className: "fill-warning-soft stroke-danger", inner: "fill-danger" },
  vacant: { className: "fill-surface stroke-line-strong", dashes: "4 4" },
};

/** One seat as a sign in a line of text or a list. */
export function SeatSign({ state }: { state: SeatState }) {
  const look = SEAT_LOOKS[state];
  return (
    <svg
      viewBox="0 0 16 16"
      className="inline-block size-4 shrink-0 align-[-0.15em]"
      aria-hidden="true"
      focusable="false"
    >
      <circle
        cx="8"
        cy="8"
        r="6.5"
        strokeWidth="2"
        className={look.className}
        strokeDasharray={look.dashes && "2.6 2.2"}
      />
      {look.inner && <circle cx="8" cy="8" r="2.8" className={look.inner} />}
    </svg>
  );
}

/** All seats of a committee in one line, sector after sector; the words say the same. */
export function SeatStrip({
  sectors,
  label,
}: {
  sectors: { seats: number; filled: number; ending: number }[];
  label: string;
}) {
  return (
    <span role="img" aria-label={label} className="inline-flex flex-wrap gap-x-3 gap-y-1">
      {sectors.map(({ seats, filled, ending }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the five sectors never change their order
        <span key={index} className="inline-flex">
          {Array.from({ length: seats }, (_, seat) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: seats of one kind are alike
            <SeatSign key={seat} state={seat < filled - ending ? "filled" : seat < filled ? "ending_90" : "vacant"} />
          ))}
        </span>
      ))}
    </span>
  );
}
