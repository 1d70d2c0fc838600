import encodeQR from "qr";

/** The dark squares of a QR code as one path on a field of `size` by `size`, with a quiet border of so many squares. */
export function qrPath(text: string, border = 4): { size: number; path: string } {
  const rows = encodeQR(text, "raw", { ecc: "medium", border });
  const path = rows.map((row, y) => line(row, y)).join("");
  return { size: rows.length, path };
}

/** The runs of dark squares in a row. */
function line(row: boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    let run = 1;
    while (row[x + run]) run++;
    path += `M${x} ${y}h${run}v1h-${run}z`;
    x += run;
  }
  return path;
}
