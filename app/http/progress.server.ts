import { Presets, SingleBar } from "cli-progress";

export interface ProgressBar {
  /** 0 to 1. */
  update(share: number): void;
  stop(): void;
}

/** A bar on a terminal; a line at the beginning and the end elsewhere. */
export function progressBar(label: string): ProgressBar {
  if (!process.stderr.isTTY) {
    process.stdout.write(`${label} …\n`);
    return { update() {}, stop() {} };
  }
  const bar = new SingleBar(
    { format: `${label} {bar} {percentage} % · {duration_formatted}`, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(1, 0);
  return { update: (share) => bar.update(Math.min(1, share)), stop: () => bar.stop() };
}
