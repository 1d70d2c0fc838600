/** What the drawing of a network shows, in the reader's words. The same things stand in the tables below it. */
export interface Drawing {
  /** The whole drawing as a sentence. */
  label: string;
  /** Over those who give, and over those who receive. */
  givers: string;
  takers: string;
  committee: Plate | null;
  company: Plate | null;
  sectors: SectorNode[];
  cogs: CogNode[];
  places: PlaceNode[];
}

export interface Plate {
  name: string;
  to: string;
  title: string;
  /** Support it receives, by cog. */
  ports: Port[];
}

/** Where a strand of one cog ends. Without links it is a gap. */
export interface Port {
  cog: number;
  links: number;
  title: string;
  to: string;
}

export interface SectorNode {
  code: string;
  name: string;
  summary: string;
  title: string;
  to: string;
  ports: Port[];
  /** The busiest supporters, and a way to the rest. */
  names: { key: string; text: string; to: string }[];
  more: { text: string; to: string } | null;
}

export interface CogNode {
  cog: number;
  name: string;
  summary: string;
  links: number;
  title: string;
  to: string;
}

export interface PlaceNode {
  code: string;
  name: string;
  summary: string;
  title: string;
  to: string;
  /** Against the largest: 0 to 1. */
  share: number;
  ports: Port[];
}
