import { CogMark } from "../network/cog-mark.tsx";

/** Which of the five cogs somebody supports: five coins, holes where it gives nothing. */
export function CogRow({ cogs }: { cogs: { cog: number; links: number; title: string }[] }) {
  return (
    <ul className="inline-flex flex-wrap gap-1">
      {cogs.map(({ cog, links, title }) => (
        <li key={cog}>
          <span aria-hidden>
            <CogMark cog={cog} title={title} missing={links === 0} />
          </span>
          <span className="sr-only">{title}</span>
        </li>
      ))}
    </ul>
  );
}
