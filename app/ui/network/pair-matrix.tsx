import { classNames } from "../class-names.ts";
import { cogIcon, Icon } from "../icons/icon.tsx";
import { LinkArea } from "../link.tsx";
import { ScrollFrame } from "../tables/scroll-frame.tsx";

export interface PairCell {
  cog: number;
  /** The figure as it is read. */
  text: string;
  /** The cell in words. */
  title: string;
  to: string;
  /** How strong it is shaded, 0 to 1. */
  share: number;
  /** Nobody gives: shown as a hole, with the word. */
  gap: boolean;
}

export interface PairMatrixProps {
  caption: string;
  corner: string;
  cogs: { cog: number; name: string; to: string }[];
  rows: { key: string; name: string; to: string; cells: PairCell[]; total?: string }[];
  total?: { header: string; cells: string[]; all: string };
}

/** Sectors by cogs: a figure in each cell, shaded in the colour of its cog; a gap is a hole that is seen at once. */
export function PairMatrix({ caption, corner, cogs, rows, total }: PairMatrixProps) {
  return (
    <LinkArea>
      <ScrollFrame label={caption} keepFirstColumn className="relative">
        <table className="pair-matrix w-full border-separate border-spacing-1 text-center">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="align-bottom text-sm">
              <th scope="col" className="text-left font-semibold">
                {corner}
              </th>
              {cogs.map(({ cog, name, to }) => (
                <th key={cog} scope="col" data-cog={cog} className="min-w-11 px-1 font-semibold sm:min-w-14">
                  <a
                    href={to}
                    className="flex flex-col items-center gap-0.5 text-cog-text no-underline hover:underline"
                  >
                    <Icon name={cogIcon(cog)} />
                    <span className="figures">{cog}</span>
                    <span className="hidden sm:inline">{name}</span>
                    <span className="sr-only sm:hidden">{name}</span>
                  </a>
                </th>
              ))}
              {total && (
                <th scope="col" className="px-2 text-right font-semibold">
                  {total.header}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th
                  scope="row"
                  className="max-w-28 py-1 pr-2 text-left font-semibold sm:max-w-none sm:whitespace-nowrap"
                >
                  <a href={row.to}>{row.name}</a>
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.cog} data-cog={cell.cog} className="p-0">
                    <Cell cell={cell} />
                  </td>
                ))}
                {total && <td className="px-2 text-right font-semibold">{row.total}</td>}
              </tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr>
                <th scope="row" className="pr-2 text-left font-semibold">
                  {total.header}
                </th>
                {total.cells.map((text, index) => (
                  <td key={cogs[index]?.cog} className="font-semibold">
                    {text}
                  </td>
                ))}
                <td className="px-2 text-right font-bold">{total.all}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </ScrollFrame>
    </LinkArea>
  );
}

/** Text stays dark on a light shade: the shade goes to a third of the colour at most. */
const SHADES = ["bg-cog/5", "bg-cog/10", "bg-cog/18", "bg-cog/26", "bg-cog/34"];

function Cell({ cell }: { cell: PairCell }) {
  const shade = SHADES[Math.min(SHADES.length - 1, Math.floor(cell.share * SHADES.length))];
  return (
    <a
      href={cell.to}
      title={cell.title}
      className={classNames(
        "figures flex min-h-11 items-center justify-center rounded-md no-underline hover:outline-2 hover:outline-ink",
        cell.gap ? "border-2 border-dashed border-line-strong text-sm text-ink-soft" : "font-semibold text-ink",
        !cell.gap && shade,
      )}
    >
      <span aria-hidden className={cell.gap ? "max-sm:hidden" : undefined}>
        {cell.text}
      </span>
      <span className="sr-only">{cell.title}</span>
    </a>
  );
}
