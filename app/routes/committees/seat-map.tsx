import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import type { CommitteeView, SeatView } from "./committee-page.server.ts";
import { INNER, type Point, ROUND, rim, rowsFor, seatPlaces } from "./seat-places.ts";
import { SEAT_LOOKS, SeatSign } from "./seat-sign.tsx";

type Sectors = CommitteeView["sectors"];

/** The committee as it sits: five sectors side by side around the chair, each seat filled, ending or vacant. */
export function SeatMap({ sectors, name }: { sectors: Sectors; name: string }) {
  const { t } = useTranslation("committees");
  const chair = sectors.flatMap(({ seats }) => seats).find(({ role }) => role === "chair");
  const around = sectors.map(({ seats, ...sector }) => ({ ...sector, seats: seats.filter((seat) => seat !== chair) }));
  const rows = Math.max(1, ...around.map(({ seats }) => rowsFor(seats.length)));
  const reach = rim(0, rows).radius + 44;
  const { x, y } = ROUND.centre;
  return (
    <figure className="grid items-center gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(16rem,2fr)]">
      <svg
        viewBox={`${x - reach} ${y - reach} ${2 * reach} ${reach + 30}`}
        role="img"
        aria-label={t("map.label", { name })}
        className="max-h-96 w-full"
      >
        {around.map((sector, index) => (
          <Wedge key={sector.code} index={index} rows={rows} seats={sector.seats} />
        ))}
        {chair && <SeatMark seat={chair} at={ROUND.centre} size={26} />}
      </svg>
      <figcaption className="flex flex-col gap-4">
        <ol className="flex flex-col divide-y divide-line">
          {sectors.map(({ code, name: sector, summary, missing }, index) => (
            <li key={code} className="flex items-baseline gap-3 py-2">
              <span className="figures flex size-7 shrink-0 items-center justify-center self-center rounded-full bg-sunken font-bold">
                {index + 1}
              </span>
              <span className="flex-1 font-semibold">{sector}</span>
              <span className="text-right">
                <span className="figures">{summary}</span>
                {missing && <span className="block text-sm text-warning">{missing}</span>}
              </span>
            </li>
          ))}
        </ol>
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
          {(["filled", "ending_90", "vacant"] as const).map((state) => (
            <li key={state} className="flex items-center gap-1.5">
              <SeatSign state={state} />
              {t(`map.legend.${state}`)}
            </li>
          ))}
          {chair && <li>{t("map.legend.chair")}</li>}
        </ul>
      </figcaption>
    </figure>
  );
}

function Wedge({ index, rows, seats }: { index: number; rows: number; seats: SeatView[] }) {
  const { label, from, to, inner, radius } = rim(index, rows);
  const places = seatPlaces(index, seats.length);
  return (
    <g>
      <path
        d={`M${inner[0].x} ${inner[0].y} L${from.x} ${from.y} A${radius} ${radius} 0 0 1 ${to.x} ${to.y} L${inner[1].x} ${inner[1].y} A${INNER} ${INNER} 0 0 0 ${inner[0].x} ${inner[0].y}Z`}
        className="fill-sunken"
      />
      <text x={label.x} y={label.y + 9} textAnchor="middle" className="fill-ink-soft text-[26px] font-bold">
        {index + 1}
      </text>
      {seats.map((seat, at) => (
        <SeatMark key={seat.id} seat={seat} at={places[at]!} size={ROUND.seat} />
      ))}
    </g>
  );
}

function SeatMark({ seat, at, size }: { seat: SeatView; at: Point; size: number }) {
  const look = SEAT_LOOKS[seat.state];
  return (
    <g>
      <title>{seat.title}</title>
      <circle
        cx={at.x}
        cy={at.y}
        r={size - 1.5}
        strokeWidth="3"
        className={classNames(look.className)}
        strokeDasharray={look.dashes}
      />
      {look.inner && <circle cx={at.x} cy={at.y} r={size * 0.42} className={look.inner} />}
    </g>
  );
}
