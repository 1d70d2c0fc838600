interface EndLabelProps {
  /** The point that carries the name of its line. */
  at: number;
  text: string;
  color: string;
  strong?: boolean;
  dy: number;
  // Given by the chart for each point.
  index?: number;
  x?: number | string;
  y?: number | string;
}

/** The name of a line at its last point: read where the line ends, instead of in a legend. */
export function EndLabel({ at, text, color, strong, dy, index, x, y }: EndLabelProps) {
  if (index !== at) return null;
  return (
    <text x={Number(x) + 8} y={Number(y) + dy} fill={color} fontSize={14} fontWeight={strong ? 700 : 400}>
      {text}
    </text>
  );
}
