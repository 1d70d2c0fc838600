import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

/** What stands where a product has no picture: one drawing a category, in the colours of the portal's cloth. */
const DRAWINGS: Record<string, ReactNode> = {
  food: (
    <>
      <path d="M62 40c-5-6 5-9 0-15M80 40c-5-6 5-9 0-15M98 40c-5-6 5-9 0-15" fill="none" strokeWidth="2.5" />
      <path d="M38 54h84c0 22-14 38-42 38S38 76 38 54Z" className="fill-surface" strokeWidth="2.5" />
      <path d="M42 66h76M60 96h40" fill="none" strokeWidth="2.5" />
      <path d="M52 72l6 5 6-5 6 5 6-5 6 5 6-5 6 5 6-5 6 5 6-5" fill="none" strokeWidth="1.5" />
    </>
  ),
  drink: (
    <>
      <path d="M56 22h14v14c8 4 10 10 10 18v42H46V54c0-8 2-14 10-18Z" className="fill-surface" strokeWidth="2.5" />
      <path d="M46 60h34v22H46zM56 29h14" fill="none" strokeWidth="2.5" />
      <path d="M63 77c-8-6 0-13 0-13s8 7 0 13Z" strokeWidth="1.5" />
      <path d="M94 56h26l-4 40H98Z" className="fill-surface" strokeWidth="2.5" />
      <path d="M95 66h24" fill="none" strokeWidth="2.5" />
    </>
  ),
  fabric: (
    <>
      <path
        d="M34 24h92v62c-8 6-14-4-23 2s-15 6-23 0-15-6-23 0-15-4-23-2Z"
        className="fill-surface"
        strokeWidth="2.5"
      />
      <path
        d="M34 34h92M34 40h92M34 72h92M34 78h92M46 44l12 12-12 12-12-12ZM80 44l12 12-12 12-12-12ZM114 44l12 12-12 12-12-12ZM63 44l12 12-12 12-12-12ZM97 44l12 12-12 12-12-12Z"
        fill="none"
        strokeWidth="1.5"
      />
      <path d="M80 51l5 5-5 5-5-5ZM46 51l5 5-5 5-5-5ZM114 51l5 5-5 5-5-5Z" strokeWidth="1" />
    </>
  ),
  household: (
    <>
      <path d="M52 50c0-36 56-36 56 0" fill="none" strokeWidth="3" />
      <path d="M38 50h84l-10 46H48Z" className="fill-surface" strokeWidth="2.5" />
      <path
        d="M40 61h80M43 73h74M46 85h68M56 50l4 46M72 50l2 46M88 50l-2 46M104 50l-4 46"
        fill="none"
        strokeWidth="1.5"
      />
    </>
  ),
  herb: (
    <>
      <path
        d="M80 60V28M80 44c0-12 8-18 22-18 0 12-8 18-22 18ZM80 54c0-10-7-15-20-15 0 10 7 15 20 15Z"
        className="fill-surface"
        strokeWidth="2.5"
      />
      <path d="M46 62h68c0 14-8 22-18 26v8H64v-8c-10-4-18-12-18-26Z" className="fill-surface" strokeWidth="2.5" />
      <path d="M52 72h56M60 100h40" fill="none" strokeWidth="2" />
    </>
  ),
};

/** The drawings once a page: {@link CategoryDrawing} points at them. */
export function CategoryDrawings() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden>
      {Object.entries(DRAWINGS).map(([category, drawing]) => (
        <symbol key={category} id={`drawn-${category}`} viewBox="0 0 160 120">
          <g className="fill-silk stroke-silk" strokeLinejoin="round" strokeLinecap="round">
            {drawing}
          </g>
        </symbol>
      ))}
    </svg>
  );
}

/** In the place of a picture: the drawing of its category. Decoration; the name stands beside it. */
export function CategoryDrawing({ category, className }: { category: string; className?: string }) {
  return (
    <svg viewBox="0 0 160 120" className={classNames("block bg-sunken", className)} aria-hidden focusable="false">
      <use href={`#drawn-${category}`} />
    </svg>
  );
}
